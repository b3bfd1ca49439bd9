import type { Issue } from './issue.ts'

/** How a refusal is answered, whatever the protocol. */
export type ErrorKind =
  'not_found' | 'conflict' | 'unprocessable' | 'too_large' | 'too_many_requests' | 'unavailable'

/** A request that is refused for a reason its sender can understand. Anything else that is thrown is a fault. */
export abstract class DomainError extends Error {
  /** Stable: programs may compare it. */
  abstract readonly code: string
  abstract readonly kind: ErrorKind
  readonly issues: readonly Issue[]

  constructor(message: string, issues: readonly Issue[] = [], options?: ErrorOptions) {
    super(message, options)
    this.issues = issues
  }
}
