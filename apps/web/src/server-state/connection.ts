/** How the polling has gone so far. */
export type Connection = {
  readonly failuresInARow: number
  /** 0 … 1, drawn at the last failure. */
  readonly jitter: number
  /** When the server answered last; `null` before the first answer. */
  readonly lastContactAtMs: number | null
  /** Of the last failure, in words; `null` after an answer. */
  readonly reason: string | null
}

export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'offline'

export const NO_CONTACT_YET: Connection = {
  failuresInARow: 0,
  jitter: 0,
  lastContactAtMs: null,
  reason: null,
}

/** The pauses between attempts have grown to their full length by then. */
const FAILURES_UNTIL_OFFLINE = 4

export function afterAnswer(atMs: number): Connection {
  return { failuresInARow: 0, jitter: 0, lastContactAtMs: atMs, reason: null }
}

export function afterFailure(
  before: Connection,
  failure: { readonly reason: string; readonly jitter: number },
): Connection {
  return { ...before, ...failure, failuresInARow: before.failuresInARow + 1 }
}

/**
 * What the indicator shows (W2). A browser without a network still reaches a server on the same machine, so that only
 * attempts that failed count.
 */
export function connectionState({ failuresInARow, lastContactAtMs }: Connection): ConnectionState {
  if (failuresInARow >= FAILURES_UNTIL_OFFLINE) return 'offline'
  if (failuresInARow > 0) return 'reconnecting'
  return lastContactAtMs === null ? 'connecting' : 'connected'
}
