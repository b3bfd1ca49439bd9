import { createStore, type StoreApi } from 'zustand/vanilla'

/** A note about something that happened while the user was doing something else. */
export type Toast = {
  readonly id: number
  readonly tone: 'plain' | 'good' | 'bad'
  readonly title: string
  readonly detail?: string
  /** One thing to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly durationMs: number
}

/** More than that nobody reads; the oldest goes first. */
const MAX_TOASTS = 4

export type Toasts = {
  readonly store: StoreApi<readonly Toast[]>
  show(toast: Omit<Toast, 'id'>): void
  dismiss(id: number): void
}

export function createToasts(): Toasts {
  const store = createStore<readonly Toast[]>(() => [])
  let lastId = 0

  function show(toast: Omit<Toast, 'id'>): void {
    lastId += 1
    store.setState([...store.getState(), { ...toast, id: lastId }].slice(-MAX_TOASTS), true)
  }

  function dismiss(id: number): void {
    store.setState(
      store.getState().filter((toast) => toast.id !== id),
      true,
    )
  }

  return { store, show, dismiss }
}
