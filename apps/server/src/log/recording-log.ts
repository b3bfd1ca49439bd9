import { type JobId, jobIdSchema } from '@hornbench/api-contract'
import type { Log } from '@hornbench/pipeline'
import type { Logger } from 'pino'
import type { FaultRecorder } from './create-fault-recorder.ts'

type Facts = Readonly<Record<string, unknown>>

/** A log for the pipeline, whose errors are recorded as faults as well (R8). */
export function recordingLog(log: Logger, recordFault: FaultRecorder): Log {
  return {
    debug: (facts, message) => log.debug(facts, message),
    info: (facts, message) => log.info(facts, message),
    warn: (facts, message) => log.warn(facts, message),
    error(facts, message) {
      const error = toError(facts as Facts, message)
      recordFault({ component: 'pipeline', error, jobId: jobIdIn(facts as Facts), facts })
    },
  }
}

/** What a compute process says of its own fault comes as texts. */
function toError({ err, reason, stack }: Facts, message: string): unknown {
  if (err !== undefined) return err
  const error = new Error(typeof reason === 'string' ? `${message}: ${reason}` : message)
  if (typeof stack === 'string') error.stack = stack
  return error
}

function jobIdIn({ jobId }: Facts): JobId | undefined {
  return jobIdSchema.safeParse(jobId).data
}
