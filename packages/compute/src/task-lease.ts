import type { Clock } from './clock.ts'

const TURNS = 5

type LeaseOptions = { leaseMs: number; onExpired: () => void }

/**
 * The time that a task stays with a process that says nothing. `onExpired` is called once, after `leaseMs` of silence
 * and at most a fifth more.
 *
 * It counts turns of a timer rather than comparing times: when this process itself was held up, by a long computation or
 * a machine that slept, that is one turn, and the signs of life that waited meanwhile are read before the next.
 */
export function startLease(clock: Clock, { leaseMs, onExpired }: LeaseOptions) {
  let silentTurns = 0
  let cancel = clock.after(leaseMs / TURNS, turn)

  function turn(): void {
    silentTurns += 1
    if (silentTurns > TURNS) return onExpired()
    cancel = clock.after(leaseMs / TURNS, turn)
  }

  return {
    renew: () => void (silentTurns = 0),
    end: () => cancel(),
  }
}
