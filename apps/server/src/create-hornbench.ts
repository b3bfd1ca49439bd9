import { type Clock, systemClock } from '@hornbench/scheduler'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { openParts, type Overrides } from './open-parts.ts'
import { openStorage, type Storage } from './open-storage.ts'

export type HornbenchOptions = {
  readonly config: Config
  readonly log: Logger
  /** For tests, and for other surroundings. */
  readonly overrides?: Overrides & { readonly clock?: Clock }
}

/** The whole server. Its parts are made and joined to each other in the `open-*` files, and nowhere else. */
export function createHornbench({ config, log, overrides = {} }: HornbenchOptions) {
  const { clock = systemClock } = overrides
  const resources = new AsyncDisposableStack()
  let storage: Storage | undefined
  let closed: Promise<void> | undefined

  /**
   * Opens the data folder, listens, and starts the first jobs.
   *
   * @throws DataFolderInUseError, DatabaseTooNewError, and what the operating system says of the address; all is closed
   * again then
   */
  async function start(): Promise<{ readonly url: string }> {
    try {
      storage = resources.use(openStorage({ folder: config.dataFolder, clock, log }))
      const isOpen = () => closed === undefined
      const { url } = await openParts(resources, { config, log, clock, storage, overrides, isOpen })
      const { dataFolder, computeProcesses } = config
      log.info({ url, dataFolder, computeProcesses, pid: process.pid }, 'server started')
      return { url }
    } catch (error) {
      await close()
      throw error
    }
  }

  /**
   * Takes no more work, tells what runs to end, and closes everything: within 5 s. What has not ended by then stays
   * `running` in the database, and the next start recovers it.
   */
  function close(): Promise<void> {
    closed ??= closeAll()
    return closed
  }

  async function closeAll(): Promise<void> {
    log.info('server stopping')
    await resources.disposeAsync()
    log.info('server stopped')
  }

  /** Notes a fault that nobody handled, and closes the database at once. The process has to end now. */
  function crash(error: unknown): void {
    if (!storage) return log.fatal({ err: error }, 'unhandled fault')
    storage.recordFault({ component: 'process', severity: 'fatal', error })
    storage[Symbol.dispose]()
  }

  return { start, close, crash }
}
