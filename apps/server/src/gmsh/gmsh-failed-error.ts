import { DomainError } from '@hornbench/api-contract'

/** Gmsh ran, and made no mesh of the script. */
export class GmshFailedError extends DomainError {
  override readonly name = 'GmshFailedError'
  readonly code = 'gmsh_failed'
  readonly kind = 'unprocessable'
}
