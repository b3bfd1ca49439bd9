import {
  DomainError,
  type ErrorKind,
  JobAlreadyFinishedError,
  JobNotCompleteError,
  JobNotFoundError,
  JobStillActiveError,
  ResultsMissingError,
} from '@hornbench/api-contract'
import { type Answer, detailAnswer } from './answer.ts'

/** For refusals that the older server did not know. */
const STATUS_OF_KIND = {
  not_found: 404,
  conflict: 409,
  unprocessable: 422,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
} as const satisfies Readonly<Record<ErrorKind, number>>

const RETRY_AFTER_S = '30'

/** How a refusal is said in the older API; `undefined` for a fault. */
export function answerForError(error: unknown): Answer | undefined {
  if (!(error instanceof DomainError)) return undefined
  if (error instanceof JobNotFoundError) return detailAnswer(404, 'Job not found')
  if (error instanceof JobAlreadyFinishedError) {
    return detailAnswer(400, `Cannot stop job with status: ${error.status}`)
  }
  if (error instanceof JobNotCompleteError) {
    return detailAnswer(400, `Job not complete. Current status: ${error.status}`)
  }
  if (error instanceof ResultsMissingError) return detailAnswer(404, 'Results not available')
  if (error instanceof JobStillActiveError) return detailAnswer(409, 'Cannot delete active job')
  const isForNow = error.kind === 'too_many_requests' || error.kind === 'unavailable'
  return detailAnswer(
    STATUS_OF_KIND[error.kind],
    error.message,
    isForNow ? { 'retry-after': RETRY_AFTER_S } : {},
  )
}
