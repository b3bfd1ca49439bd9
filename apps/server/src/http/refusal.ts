/** Why a request is answered before anybody looks at what it asks for. */
export type Refusal = {
  readonly status: 400 | 403 | 405 | 413 | 414 | 415 | 421 | 500 | 503
  /** Stable: programs may compare it. */
  readonly code: string
  readonly message: string
}

/** The log has the rest. */
export const FAULT: Refusal = {
  status: 500,
  code: 'internal_server_error',
  message: 'Something went wrong in the server. Its log has the details; try again.',
}
