/** The words of the memory that the threads of a child share. */
const CANCEL = 0
const TURNS = 1

/** The side of the thread that talks. */
export function createThreadSignals() {
  const words = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  return {
    words,
    cancel: () => void Atomics.store(words, CANCEL, 1),
    /** Before each task, so that a cancel that came too late for the last one does not hit it. */
    clear: () => void Atomics.store(words, CANCEL, 0),
    /** Grows, and wraps around, for as long as the other thread gets on with its work. */
    turns: () => Atomics.load(words, TURNS),
  }
}

/** Asks whether to stop without showing that anything gets on: for a thread that waits for others. */
export function glanceAtCancel(words: Int32Array): () => boolean {
  return () => Atomics.load(words, CANCEL) === 1
}

/** The side of a thread that solves: asks whether to stop and thereby shows that it gets on. */
export function watchCancel(words: Int32Array): () => boolean {
  return () => {
    Atomics.add(words, TURNS, 1)
    return Atomics.load(words, CANCEL) === 1
  }
}
