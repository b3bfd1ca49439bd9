import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import type { ErrorKind } from '../errors/domain-error.ts'

/** Domain errors become tRPC codes, and with them HTTP statuses, here and nowhere else. */
export const TRPC_CODE_OF: Readonly<Record<ErrorKind, TRPC_ERROR_CODE_KEY>> = {
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  unprocessable: 'UNPROCESSABLE_CONTENT',
  too_large: 'PAYLOAD_TOO_LARGE',
  too_many_requests: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
}
