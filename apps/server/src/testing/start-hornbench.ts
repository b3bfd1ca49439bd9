import type { AppRouter } from '@hornbench/api-contract'
import { createTRPCClient, httpLink } from '@trpc/client'
import { type Config, readConfig } from '../config.ts'
import { createHornbench, type HornbenchOptions } from '../create-hornbench.ts'
import { keptLog } from './kept-log.ts'
import { temporaryFolder } from './temporary-folder.ts'

type Options = {
  readonly config?: Partial<Config>
  readonly overrides?: HornbenchOptions['overrides']
}

/** The whole server in this process, on a free port and in a folder of its own; ended with its scope. */
export async function startHornbench({ config = {}, overrides = {} }: Options = {}) {
  await using resources = new AsyncDisposableStack()
  const folder = resources.use(temporaryFolder())
  const read = readConfig({ PORT: '0', DATA_DIR: folder.path, COMPUTE_PROCESSES: '1' }, [])
  if ('help' in read) throw new Error('Nobody asked for help.')
  const { log, lines } = keptLog()
  const whole = { ...read.config, ...config }
  const hornbench = createHornbench({ config: whole, log, overrides })
  resources.defer(hornbench.close)
  const { url } = await hornbench.start()
  const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })
  const started = resources.move()
  return {
    url,
    client,
    log: lines,
    config: whole,
    hornbench,
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  }
}
