import type { JobId } from '@hornbench/api-contract'
import type { NewErrorEvent } from '@hornbench/db'
import type { Logger } from 'pino'
import { describeError } from './describe-error.ts'

type RecordedFault = {
  /** The part of the server that noticed. */
  readonly component: string
  readonly error: unknown
  readonly severity?: NewErrorEvent['severity']
  readonly jobId?: JobId | undefined
  readonly requestId?: string | undefined
  /** More for the log line. */
  readonly facts?: object
}

export type FaultRecorder = (fault: RecordedFault) => void

type Options = {
  readonly log: Logger
  readonly errorLog: { append(event: NewErrorEvent): void }
  readonly now: () => number
}

/** Writes what went wrong into the log and into the database, where people see it (R8). It never throws. */
export function createFaultRecorder({ log, errorLog, now }: Options): FaultRecorder {
  return ({ component, error, severity = 'error', jobId, requestId, facts }) => {
    const write = { warning: log.warn, error: log.error, fatal: log.fatal }[severity].bind(log)
    const { message, stack } = describeError(error)
    write({ component, jobId, requestId, ...facts, err: error }, message)
    try {
      errorLog.append({ atMs: now(), severity, component, ...(jobId && { jobId }), message, stack })
    } catch (unwritable) {
      log.error({ component: 'error-log', err: unwritable }, 'the error could not be stored')
    }
  }
}
