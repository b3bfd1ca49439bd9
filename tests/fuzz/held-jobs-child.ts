import { join } from 'node:path'
import { createHornbench, createLog, readConfig } from '@hornbench/server'

/**
 * The server as users run it, but for its jobs: those that run wait until they are stopped, so that nothing is solved.
 * News of the program come from a repository of the test, so that nothing leaves this machine.
 */
const read = readConfig()
if ('help' in read) throw new Error('Nobody asked for help.')
const hornbench = createHornbench({
  config: read.config,
  log: createLog(read.config.logLevel),
  overrides: {
    programFolder: join(read.config.dataFolder, '../checkout'),
    runJob: (_run, _report, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('told to end')))),
  },
})
process.once('SIGTERM', () => void hornbench.close().then(() => process.exit(0)))
const { url } = await hornbench.start()
process.stdout.write(`Hornbench is ready at ${url}\n`)
