import { SolveCancelledError, type CrewStep } from '@hornbench/solver'
import { CREW_STEPS, CREW_WORD, LEAVE, type CrewMemory } from './crew-memory.ts'
import { writeCrewNote } from './crew-note.ts'
import { failureOf } from './failure-of.ts'

/** Makes ready, which may take long and may fail, and returns what does this member's part of a step. */
type Member = (isDismissed: () => boolean) => (step: CrewStep) => void

/**
 * The side of a thread that solves its share of a frequency: does each step that the leader calls, and returns when it is
 * sent away. What it fails with is left as a note for the leader, who ends the attempt.
 */
export function serveCrew({ words, note }: CrewMemory, join: Member): void {
  const signals = new Int32Array(words)
  const isDismissed = () => Atomics.load(signals, CREW_WORD.kind) === LEAVE
  try {
    performSteps(signals, join(isDismissed))
  } catch (error) {
    if (!(error instanceof SolveCancelledError)) {
      Atomics.store(signals, CREW_WORD.failed, writeCrewNote(note, failureOf(error)))
    }
    Atomics.add(signals, CREW_WORD.done, 1)
    Atomics.notify(signals, CREW_WORD.done)
    waitForDismissal(signals)
  }
  Atomics.add(signals, CREW_WORD.left, 1)
  Atomics.notify(signals, CREW_WORD.left)
}

function performSteps(signals: Int32Array, perform: (step: CrewStep) => void): void {
  for (let turn = 0; ;) {
    Atomics.wait(signals, CREW_WORD.turn, turn)
    turn = Atomics.load(signals, CREW_WORD.turn)
    const number = Atomics.load(signals, CREW_WORD.kind)
    const kind = CREW_STEPS[number]
    if (kind === undefined) return
    perform({ kind, row: Atomics.load(signals, CREW_WORD.row) })
    Atomics.add(signals, CREW_WORD.done, 1)
    Atomics.notify(signals, CREW_WORD.done)
  }
}

function waitForDismissal(signals: Int32Array): void {
  for (;;) {
    const turn = Atomics.load(signals, CREW_WORD.turn)
    if (Atomics.load(signals, CREW_WORD.kind) === LEAVE) return
    Atomics.wait(signals, CREW_WORD.turn, turn)
  }
}
