import type { JobId } from '@hornbench/api-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Long enough to notice the mistake and reach the button. */
export const UNDO_WINDOW_MS = 10_000

type DeletionsOptions = {
  /** Resolves when the job is gone, also when it was gone before. */
  readonly send: (id: JobId) => Promise<void>
  readonly onFailed: (ids: readonly JobId[], error: unknown) => void
}

export type Deletions = {
  /** Jobs that are deleted as far as the user is concerned: they are not shown, whether the server knows it yet or not. */
  readonly hidden: StoreApi<ReadonlySet<JobId>>
  /** Deletes the jobs when the undo window has passed. */
  schedule(ids: readonly JobId[]): { undo(): void }
  /** Deletes at once what waits for its window to pass: the page is about to go. */
  sendNow(): void
}

/** Deleting with a way back instead of a question before it. What the server refuses to delete comes back. */
export function createDeletions({ send, onFailed }: DeletionsOptions): Deletions {
  const hidden = createStore<ReadonlySet<JobId>>(() => new Set())
  const waiting = new Map<readonly JobId[], ReturnType<typeof setTimeout>>()

  function schedule(ids: readonly JobId[]): { undo(): void } {
    const news = ids.filter((id) => !hidden.getState().has(id))
    hide(news)
    waiting.set(
      news,
      setTimeout(() => void sendAll(news), UNDO_WINDOW_MS),
    )
    return { undo: () => cancel(news) && show(news) }
  }

  function cancel(ids: readonly JobId[]): boolean {
    clearTimeout(waiting.get(ids))
    return waiting.delete(ids)
  }

  async function sendAll(ids: readonly JobId[]): Promise<void> {
    if (!cancel(ids)) return
    const outcomes = await Promise.allSettled(ids.map((id) => send(id)))
    show(ids)
    const failures = outcomes.flatMap((outcome, index) =>
      outcome.status === 'rejected' ? [{ id: ids[index], error: outcome.reason as unknown }] : [],
    )
    const failedIds = failures.flatMap(({ id }) => id ?? [])
    if (failures[0]) onFailed(failedIds, failures[0].error)
  }

  function sendNow(): void {
    for (const ids of waiting.keys()) void sendAll(ids)
  }

  function hide(ids: readonly JobId[]): void {
    hidden.setState(new Set([...hidden.getState(), ...ids]), true)
  }

  function show(ids: readonly JobId[]): void {
    hidden.setState(new Set([...hidden.getState()].filter((id) => !ids.includes(id))), true)
  }

  return { hidden, schedule, sendNow }
}
