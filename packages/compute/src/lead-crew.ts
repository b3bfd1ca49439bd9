import { SolveCancelledError, type Crew } from '@hornbench/solver'
import { CREW_STEPS, CREW_WORD, LEAVE, type CrewMemory } from './crew-memory.ts'
import { CrewMemberFailedError } from './crew-member-failed-error.ts'
import { readCrewNote } from './crew-note.ts'

/** A leader that waits looks about so often whether it was cancelled. */
const GLANCE_MS = 50

/**
 * The side of the thread that solves a frequency together with others.
 *
 * @param isCancelled asked while waiting; must not count as getting on, or a member that hangs would never be found
 */
export function leadCrew({ words, note, threads }: CrewMemory, isCancelled: () => boolean) {
  const signals = new Int32Array(words)
  const members = threads - 1

  function call(kind: number, row: number): void {
    Atomics.store(signals, CREW_WORD.done, 0)
    Atomics.store(signals, CREW_WORD.kind, kind)
    Atomics.store(signals, CREW_WORD.row, row)
    Atomics.add(signals, CREW_WORD.turn, 1)
    Atomics.notify(signals, CREW_WORD.turn)
  }

  function assertGoingOn(): void {
    const failed = Atomics.load(signals, CREW_WORD.failed)
    if (failed > 0) throw new CrewMemberFailedError(readCrewNote(note, failed))
    if (isCancelled()) throw new SolveCancelledError()
  }

  const together: Crew['together'] = ({ kind, row }, own) => {
    call(CREW_STEPS.indexOf(kind), row)
    own()
    for (;;) {
      const done = Atomics.load(signals, CREW_WORD.done)
      // Also when all are done: a member stops at a cancel that the leader may not have seen.
      assertGoingOn()
      if (done === members) return
      Atomics.wait(signals, CREW_WORD.done, done, GLANCE_MS)
    }
  }

  return {
    together,
    /** Sends all members away, also in the middle of a step, and returns when they have left the memory. */
    dismiss(): void {
      call(LEAVE, 0)
      for (;;) {
        const left = Atomics.load(signals, CREW_WORD.left)
        if (left === members) return
        Atomics.wait(signals, CREW_WORD.left, left, GLANCE_MS)
      }
    },
  }
}
