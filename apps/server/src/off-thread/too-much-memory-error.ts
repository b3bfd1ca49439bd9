import { DomainError } from '@hornbench/api-contract'

/** What a request asks for needs more memory than the server gives to one request. */
export class TooMuchMemoryError extends DomainError {
  override readonly name = 'TooMuchMemoryError'
  readonly code = 'too_much_memory'
  readonly kind = 'too_large'

  constructor(options?: ErrorOptions) {
    super('This request needs more memory than the server gives to one request: send less.', [], options)
  }
}
