import { submissionSchema } from '@hornbench/api-contract'
import { restoreSolveRequest } from '@hornbench/legacy-wire'
import type { ClaimedJob } from '@hornbench/scheduler'
import { jobOfLegacyRequest } from './job-of-legacy-request.ts'
import { jobOfSubmission } from './job-of-submission.ts'
import type { SolveJob } from './solve-job.ts'

/** What is stored as a submission is none, or none that this version knows. */
class UnreadableSubmissionError extends Error {
  override readonly name = 'UnreadableSubmissionError'

  constructor(detail: string, cause: unknown) {
    super(`The stored submission can't be read: ${detail} Submit it again.`, { cause })
  }
}

/** @throws UnreadableSubmissionError, and what `restoreSolveRequest` throws for a request of the older API */
export function readStoredRequest({ form, json }: ClaimedJob['request']): SolveJob {
  if (form === 'legacy') return jobOfLegacyRequest(restoreSolveRequest(json))
  const submission = submissionSchema.safeParse(parse(json))
  if (submission.success) return jobOfSubmission(submission.data)
  const [first] = submission.error.issues
  throw new UnreadableSubmissionError(`${first?.path.join('.')}: ${first?.message}.`, submission.error)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new UnreadableSubmissionError('it is not JSON.', error)
  }
}
