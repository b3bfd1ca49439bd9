export type Cancel = () => void

/** Waiting as a parameter, so that a test decides when time passes. */
export type Clock = { after(ms: number, run: () => void): Cancel }

export const systemClock: Clock = {
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
