import { crewRoomBytes } from '@hornbench/solver'
import { z } from 'zod'

const WORDS = 8
/** Room for what a member failed with, as JSON. */
const NOTE_BYTES = 8192

const sharedMemorySchema = z.custom<SharedArrayBuffer>((value) => value instanceof SharedArrayBuffer)

/** What the threads that solve one frequency together share: made anew for each frequency. */
export const crewMemorySchema = z.object({
  /** Signals between leader and members. */
  words: sharedMemorySchema,
  note: sharedMemorySchema,
  /** See `CrewRoom` of the solver. */
  room: sharedMemorySchema,
  size: z.object({ vertices: z.int(), points: z.int() }),
  /** How many threads there are, the leader included. */
  threads: z.int().min(2),
})
export type CrewMemory = z.infer<typeof crewMemorySchema>

export function createCrewMemory(size: CrewMemory['size'], threads: number): CrewMemory {
  return {
    words: new SharedArrayBuffer(WORDS * Int32Array.BYTES_PER_ELEMENT),
    note: new SharedArrayBuffer(NOTE_BYTES),
    room: new SharedArrayBuffer(crewRoomBytes(size)),
    size,
    threads,
  }
}

/** The places in `words`. */
export const CREW_WORD = {
  /** Grows with each step: what members wait for. */
  turn: 0,
  /** Members that have done the step. What the leader waits for. */
  done: 1,
  /** Number of the kind of the step in `CREW_STEPS`, or `LEAVE`. */
  kind: 2,
  row: 3,
  /** Members that have left. */
  left: 4,
  /** Length of the note that a member left behind who failed; 0 when none did. */
  failed: 5,
} as const

export const CREW_STEPS = ['assemble', 'multiply', 'readRow', 'field'] as const
/** As a kind of step: there is nothing more to do. */
export const LEAVE = -1
