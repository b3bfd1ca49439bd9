export type Cancel = () => void

/** Time as a parameter, so that a test decides when it passes. */
export type Clock = {
  /** Epoch milliseconds. May go back. */
  now(): number
  after(ms: number, run: () => void): Cancel
}

export const systemClock: Clock = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
