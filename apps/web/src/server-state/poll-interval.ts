const BUSY_MS = 1000
const IDLE_MS = 10_000
const HIDDEN_MS = 10_000
const AFTER_FAILURES_MS = [1000, 2000, 5000, 10_000] as const
/** Share of the pause by which it is lengthened at most, so that many pages do not come back in step. */
const JITTER_SHARE = 0.25

export type PollSituation = {
  /** Some job is queued, running or being stopped. */
  readonly isBusy: boolean
  readonly failuresInARow: number
  /** 0 … 1, drawn once for each failure: a value drawn at each look would start the timer anew each time. */
  readonly jitter: number
  readonly isHidden: boolean
  /** What the server asks its clients to keep to (`pollFloorMs`). */
  readonly floorMs: number
}

/** How long to wait before the next question for changes (W2). */
export function pollIntervalMs({ isBusy, failuresInARow, jitter, isHidden, floorMs }: PollSituation): number {
  const wanted = failuresInARow > 0 ? afterFailures(failuresInARow, jitter) : isBusy ? BUSY_MS : IDLE_MS
  return Math.max(wanted, floorMs, isHidden ? HIDDEN_MS : 0)
}

function afterFailures(failuresInARow: number, jitter: number): number {
  const step = Math.min(failuresInARow, AFTER_FAILURES_MS.length) - 1
  const pauseMs = AFTER_FAILURES_MS[step] ?? IDLE_MS
  return Math.round(pauseMs * (1 + JITTER_SHARE * jitter))
}
