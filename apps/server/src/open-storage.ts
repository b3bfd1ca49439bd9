import {
  createErrorLog,
  createJobRepository,
  createJobStore,
  createSettingsRepository,
  type Database,
  type JobRepository,
  type JobStore,
  openDataFolder,
} from '@hornbench/db'
import type { Clock } from '@hornbench/scheduler'
import type { Logger } from 'pino'
import { createFaultRecorder, type FaultRecorder } from './log/create-fault-recorder.ts'
import { logJobStore } from './log/log-job-store.ts'
import { logStops } from './log/log-stops.ts'

type Options = { readonly folder: string; readonly clock: Clock; readonly log: Logger }

export type Storage = Disposable & {
  readonly database: Database
  readonly repository: JobRepository
  readonly store: JobStore
  readonly settings: ReturnType<typeof createSettingsRepository>
  readonly errorLog: ReturnType<typeof createErrorLog>
  readonly recordFault: FaultRecorder
}

/**
 * Takes the data folder and opens what is in it. Disposal closes the database and lets the folder go.
 *
 * @throws DataFolderInUseError, DatabaseTooNewError
 */
export function openStorage({ folder, clock, log }: Options): Storage {
  const opened = openDataFolder(folder, { now: clock.now })
  const { database, repair } = opened
  const errorLog = createErrorLog(database)
  const recordFault = createFaultRecorder({ log, errorLog, now: clock.now })
  if (repair) {
    const { setAsideAs, restoredFrom } = repair
    const remedy =
      restoredFrom === null ? 'A new one was begun' : `The backup ${restoredFrom} is in its place`
    const error = new Error(`The database was damaged and lies in ${setAsideAs} now. ${remedy}.`)
    recordFault({ component: 'database', error, facts: { repair } })
  }
  return {
    database,
    repository: logStops(createJobRepository(database), log),
    store: logJobStore(createJobStore(database), log),
    settings: createSettingsRepository(database),
    errorLog,
    recordFault,
    [Symbol.dispose]: () => opened[Symbol.dispose](),
  }
}
