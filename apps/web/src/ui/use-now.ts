import { useSyncExternalStore } from 'react'

const TICK_MS = 1000

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let nowMs = Date.now()

/**
 * The time, and again at each step of it: once a second, or when another minute has begun. All components share one
 * timer, which stands still while none looks.
 */
export function useNow(stepMs: number = TICK_MS): number {
  return useSyncExternalStore(subscribe, () => Math.floor(latest() / stepMs) * stepMs)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tick, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Asked twice in a row it says the same, as React wants it. */
function latest(): number {
  if (listeners.size === 0 && Math.abs(Date.now() - nowMs) >= TICK_MS) nowMs = Date.now()
  return nowMs
}

function tick(): void {
  nowMs = Date.now()
  for (const listener of listeners) listener()
}
