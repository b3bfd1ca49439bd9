import type { Draft } from './draft.ts'

/** A draft with the way back and forth. */
export type DraftHistory = {
  readonly draft: Draft
  /** Oldest first. */
  readonly past: readonly Draft[]
  /** Next first. */
  readonly future: readonly Draft[]
  /** What the last change was part of, and when it was made. */
  readonly last: { readonly gesture: string; readonly atMs: number } | null
}

export const MAX_STEPS_BACK = 200
/** Changes of one gesture that follow each other within this time are one step back. */
const SAME_GESTURE_MS = 1000

export function beginHistory(draft: Draft): DraftHistory {
  return { draft, past: [], future: [], last: null }
}

/**
 * @param change.gesture what the change is part of, such as typing into one field; `null`: a step of its own
 */
export function withChange(
  history: DraftHistory,
  draft: Draft,
  change: { readonly gesture: string | null; readonly atMs: number },
): DraftHistory {
  const { gesture, atMs } = change
  const { last, past } = history
  const isSameGesture =
    past.length > 0 && last !== null && last.gesture === gesture && atMs - last.atMs <= SAME_GESTURE_MS
  return {
    draft,
    past: isSameGesture ? past : [...past, history.draft].slice(-MAX_STEPS_BACK),
    future: [],
    last: gesture === null ? null : { gesture, atMs },
  }
}

/** The same history where there is nothing to go back to. */
export function undone(history: DraftHistory): DraftHistory {
  const draft = history.past.at(-1)
  if (!draft) return history
  const future = [history.draft, ...history.future]
  return { draft, past: history.past.slice(0, -1), future, last: null }
}

export function redone(history: DraftHistory): DraftHistory {
  const [draft, ...future] = history.future
  return draft ? { draft, past: [...history.past, history.draft], future, last: null } : history
}
