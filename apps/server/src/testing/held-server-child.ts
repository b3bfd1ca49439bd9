import { readConfig } from '../config.ts'
import { createHornbench } from '../create-hornbench.ts'
import { endOnFault } from '../end-on-fault.ts'
import { endOnSignal } from '../end-on-signal.ts'
import { createLog } from '../log/create-log.ts'
import { SOME_PLAN } from './some-plan.ts'

/** A server program whose jobs never end, whatever they are told. A message makes it fail in a way nobody handles. */
const read = readConfig()
if ('help' in read) throw new Error('Nobody asked for help.')
const hornbench = createHornbench({
  config: read.config,
  log: createLog(read.config.logLevel),
  overrides: {
    runJob: () => new Promise(() => {}),
    preflight: { plan: async () => SOME_PLAN, close: async () => {} },
  },
})
endOnFault(hornbench)
endOnSignal(hornbench)
process.once('message', () => void Promise.reject(new Error('nobody saw this coming')))
const { url } = await hornbench.start()
process.stdout.write(`Hornbench is ready at ${url}\n`)
