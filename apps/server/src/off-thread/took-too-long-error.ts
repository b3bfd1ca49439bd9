import { DomainError } from '@hornbench/api-contract'

/** What a request asks for took longer than the server spends on one request. */
export class TookTooLongError extends DomainError {
  override readonly name = 'TookTooLongError'
  readonly code = 'took_too_long'
  readonly kind = 'unprocessable'

  constructor(limitMs: number) {
    super(`This request needs more than ${limitMs / 1000} s of computing: ask for less at a time.`)
  }
}
