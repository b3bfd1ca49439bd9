import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepBackups } from '@hornbench/db'
import type { Clock } from '@hornbench/scheduler'
import type { Logger } from 'pino'
import { backUpDaily } from './back-up-daily.ts'
import { type Config, programEnvironment } from './config.ts'
import { createGmsh, type Gmsh } from './gmsh/create-gmsh.ts'
import { type ComputeOverrides, openCompute } from './open-compute.ts'
import { openHttp } from './open-http.ts'
import { openScheduler } from './open-scheduler.ts'
import { createOffThread, type OffThread } from './off-thread/create-off-thread.ts'
import type { Storage } from './open-storage.ts'
import { createUpdateCheck } from './updates/create-update-check.ts'

/** Together they leave room in the 5 s that a shutdown may take. */
const RUNNERS_END_WITHIN_MS = 2000
const ANSWERS_END_WITHIN_MS = 1000
const PROGRAM_FOLDER = fileURLToPath(new URL('../../..', import.meta.url))

/** Parts that stand in for the usual ones. What is handed in is closed with the server. */
export type Overrides = ComputeOverrides & {
  readonly offThread?: OffThread
  readonly gmsh?: Gmsh
  /** The top folder of the program's files. */
  readonly programFolder?: string
}

export type PartsOptions = {
  readonly config: Config
  readonly log: Logger
  readonly clock: Clock
  readonly storage: Storage
  readonly overrides: Overrides
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
  const { config, clock, storage, overrides } = options
  const { recordFault } = storage
  const offThread = resources.use(
    overrides.offThread ?? createOffThread({ onFault: (error) => recordFault({ component: 'http', error }) }),
  )
  const afterCompute = resources.use(new AsyncDisposableStack())
  const compute = resources.use(openCompute(options))
  resources.use(compute.losses)
  const { scheduler, lastFaultAtMs: lastSchedulerFaultAtMs } = openScheduler({ storage, compute, clock })
  resources.defer(async () => {
    await Promise.all([
      scheduler.close({ withinMs: RUNNERS_END_WITHIN_MS }),
      compute.preflight.close(),
      compute.surfaces.close(),
    ])
  })
  const updates = resources.use(
    createUpdateCheck({
      folder: overrides.programFolder ?? PROGRAM_FOLDER,
      environment: programEnvironment(),
      clock,
    }),
  )
  const gmsh = resources.use(overrides.gmsh ?? openGmsh(config))
  const http = openHttp({ ...options, compute, scheduler, offThread, gmsh, updates, lastSchedulerFaultAtMs })
  const { port } = await http.listen(config.host, config.port)
  resources.defer(http.stopAccepting)
  // Some answers wait for what the compute ends with.
  afterCompute.defer(() => http.drain(ANSWERS_END_WITHIN_MS))
  scheduler.start()
  resources.use(startBackups(options))
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return { url: `http://${host}:${port}` }
}

/** Its runs are in the data folder, which no other server uses, so that what a crash left there can be removed. */
function openGmsh({ gmshPath, dataFolder }: Config): Gmsh {
  const { PATH: searchPath = '' } = programEnvironment()
  return createGmsh({ folder: join(dataFolder, 'gmsh-runs'), gmshPath, searchPath })
}

function startBackups({ config, clock, storage }: PartsOptions): Disposable {
  const { database, recordFault } = storage
  return backUpDaily({
    clock,
    backUp: (atMs) => keepBackups(config.dataFolder, database, atMs),
    onError: (error) => recordFault({ component: 'backup', error }),
  })
}
