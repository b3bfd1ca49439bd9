import { taskFailureSchema, type TaskFailure } from './task-failure.ts'

/** Of each text; a character takes six bytes as JSON at most, and there are two texts. */
const MOST_CHARACTERS = 500

/** Writes a failure where a thread that hears no messages can read it. Returns its length. */
export function writeCrewNote(memory: SharedArrayBuffer, { code, text, stack }: TaskFailure): number {
  const cut = { code, text: text.slice(0, MOST_CHARACTERS), stack: stack?.slice(0, MOST_CHARACTERS) }
  const bytes = new TextEncoder().encode(JSON.stringify(cut))
  new Uint8Array(memory).set(bytes)
  return bytes.length
}

export function readCrewNote(memory: SharedArrayBuffer, length: number): TaskFailure {
  // A decoder does not take shared memory.
  const text = new TextDecoder().decode(new Uint8Array(memory).slice(0, length))
  return taskFailureSchema.parse(JSON.parse(text))
}
