import { DomainError } from './domain-error.ts'
import type { Issue } from './issue.ts'

/** A submission has the right form but can't be solved: its design, its mesh or what they would need. */
export class SubmissionRefusedError extends DomainError {
  override readonly name = 'SubmissionRefusedError'
  readonly code = 'submission_refused'
  readonly kind = 'unprocessable'

  constructor(issues: readonly Issue[], options?: ErrorOptions) {
    super(issues.map(({ message }) => message).join(' '), issues, options)
  }
}

/** The server is shutting down, or a part of it that the request needs is not there. */
export class ServerUnavailableError extends DomainError {
  override readonly name = 'ServerUnavailableError'
  readonly code = 'server_unavailable'
  readonly kind = 'unavailable'
}
