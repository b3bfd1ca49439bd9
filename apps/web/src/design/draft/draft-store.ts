import { createStore, type StoreApi } from 'zustand/vanilla'
import { createStoredValue } from '../../storage/stored-value.ts'
import type { FieldId } from '../fields/design-fields.ts'
import { type Draft, draftSchemaWith, LONGEST_NAME, LONGEST_TEXT } from './draft.ts'
import { beginHistory, type DraftHistory, redone, undone, withChange } from './draft-history.ts'

export const DRAFT_KEY = 'hornbench_draft:v1'

type DraftStoreOptions = {
  /** `undefined` where the browser keeps nothing. */
  readonly storage: Storage | undefined
  /** What is there at the very first visit. */
  readonly initial: Draft
  readonly now?: () => number
}

/** The design that is worked on: every change is remembered and can be undone. */
export type DraftStore = {
  readonly history: StoreApi<DraftHistory>
  /** @param gesture several changes of one gesture are undone at once; typing into a field is one by itself */
  setText(id: FieldId, text: string, gesture?: string): void
  /** Several fields in one step. */
  setTexts(texts: Partial<Record<FieldId, string>>): void
  rename(name: string): void
  /** Does without a parameter that has no field. */
  leaveOut(parameter: string): void
  /** Begins with another design; the one before comes back by undoing. */
  open(draft: Draft): void
  undo(): void
  redo(): void
}

export function createDraftStore({ storage, initial, now = Date.now }: DraftStoreOptions): DraftStore {
  const stored = createStoredValue({ key: DRAFT_KEY, schema: draftSchemaWith(initial), initial, storage })
  const history = createStore<DraftHistory>(() => beginHistory(stored.get()))

  function take(next: DraftHistory): void {
    if (next === history.getState()) return
    history.setState(next, true)
    // Each tab has a design of its own; the one that changed last is found at the next visit.
    stored.update(() => next.draft)
  }

  function change(draft: Draft, gesture: string | null): void {
    take(withChange(history.getState(), draft, { gesture, atMs: now() }))
  }

  function setTexts(texts: Partial<Record<FieldId, string>>, gesture: string | null = null): void {
    const { draft } = history.getState()
    const news = Object.entries(texts).filter(([id, text]) => draft.texts[id as FieldId] !== text)
    if (news.length > 0) change({ ...draft, texts: { ...draft.texts, ...Object.fromEntries(news) } }, gesture)
  }

  function leaveOut(parameter: string): void {
    const { others = {}, ...draft } = history.getState().draft
    const left = Object.entries(others).filter(([name]) => name !== parameter)
    change(left.length > 0 ? { ...draft, others: Object.fromEntries(left) } : draft, null)
  }

  return {
    history,
    leaveOut,
    setText: (id, text, gesture = `type ${id}`) => setTexts({ [id]: text.slice(0, LONGEST_TEXT) }, gesture),
    setTexts: (texts) => setTexts(texts),
    rename: (name) => change({ ...history.getState().draft, name: name.slice(0, LONGEST_NAME) }, 'rename'),
    open: (draft) => change(draft, null),
    undo: () => take(undone(history.getState())),
    redo: () => take(redone(history.getState())),
  }
}
