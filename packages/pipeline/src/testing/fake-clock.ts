import type { Clock } from '@hornbench/scheduler'

/** A clock that stands still until it is told to go on. */
export function createFakeClock(): Clock & { advance(ms: number): void; pending(): number } {
  let nowMs = 0
  const alarms = new Set<{ atMs: number; run: () => void }>()
  return {
    now: () => nowMs,
    after(ms, run) {
      const alarm = { atMs: nowMs + ms, run }
      alarms.add(alarm)
      return () => void alarms.delete(alarm)
    },
    advance(ms) {
      const untilMs = nowMs + ms
      for (;;) {
        const [next] = [...alarms].toSorted((one, other) => one.atMs - other.atMs)
        if (!next || next.atMs > untilMs) break
        alarms.delete(next)
        nowMs = next.atMs
        next.run()
      }
      nowMs = untilMs
    },
    pending: () => alarms.size,
  }
}
