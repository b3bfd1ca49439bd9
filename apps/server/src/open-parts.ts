import { keepBackups } from '@hornbench/db'
import type { Clock } from '@hornbench/scheduler'
import type { Logger } from 'pino'
import { backUpDaily } from './back-up-daily.ts'
import type { Config } from './config.ts'
import { type ComputeOverrides, openCompute } from './open-compute.ts'
import { openHttp } from './open-http.ts'
import { openScheduler } from './open-scheduler.ts'
import type { Storage } from './open-storage.ts'

/** Together they leave room in the 5 s that a shutdown may take. */
const RUNNERS_END_WITHIN_MS = 2000
const ANSWERS_END_WITHIN_MS = 1000

export type PartsOptions = {
  readonly config: Config
  readonly log: Logger
  readonly clock: Clock
  readonly storage: Storage
  readonly overrides: ComputeOverrides
  /** False from the moment at which the server begins to end. */
  readonly isOpen: () => boolean
}

/**
 * Opens all that stands on the storage, in the order in which one part needs the other, listens, and starts the first
 * jobs. What closes each part is left in `resources`, which runs them in reverse.
 *
 * @returns where it listens
 */
export async function openParts(
  resources: AsyncDisposableStack,
  options: PartsOptions,
): Promise<{ url: string }> {
  const { config, clock, storage } = options
  const afterCompute = resources.use(new AsyncDisposableStack())
  const compute = resources.use(openCompute(options))
  resources.use(compute.losses)
  const { scheduler, lastFaultAtMs } = openScheduler({ storage, compute, clock })
  resources.defer(async () => {
    await Promise.all([scheduler.close({ withinMs: RUNNERS_END_WITHIN_MS }), compute.preflight.close()])
  })
  const http = openHttp({ ...options, compute, scheduler, lastSchedulerFaultAtMs: lastFaultAtMs })
  const { port } = await http.listen(config.host, config.port)
  resources.defer(http.stopAccepting)
  // Some answers wait for what the compute ends with.
  afterCompute.defer(() => http.drain(ANSWERS_END_WITHIN_MS))
  scheduler.start()
  resources.use(startBackups(options))
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return { url: `http://${host}:${port}` }
}

function startBackups({ config, clock, storage }: PartsOptions): Disposable {
  const { database, recordFault } = storage
  return backUpDaily({
    clock,
    backUp: (atMs) => keepBackups(config.dataFolder, database, atMs),
    onError: (error) => recordFault({ component: 'backup', error }),
  })
}
