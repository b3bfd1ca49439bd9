import type { ErrorReport } from '@hornbench/api-contract'

/** JSON-RPC wants a number as well; clients of ours go by the code in `data`. */
const SERVER_ERROR = -32_000

type TypedError = Pick<ErrorReport, 'code'> & {
  readonly status: number
  readonly message: string
  readonly issues?: ErrorReport['issues']
}

/** An error in the form of the typed API, for requests that never get as far as one of its procedures. */
export function typedErrorBody({ status, code, message, issues = [] }: TypedError) {
  return { error: { message, code: SERVER_ERROR, data: { code, issues, httpStatus: status } } }
}
