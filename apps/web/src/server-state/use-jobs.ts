import type { Job, JobId } from '@hornbench/api-contract'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useStore } from 'zustand'
import { describeError } from './describe-error.ts'
import type { JobBook } from './job-book.ts'
import { useServerState } from './server-state-provider.tsx'
import { JOBS_KEY } from './server-state.ts'

/**
 * A part of the job book. The component renders again when that part has become another object, and not before: a
 * `select` that makes an object each time is a render each second. It must keep its identity (`useCallback`, or a
 * function of the module). `undefined` until the book has been read.
 */
export function useJobBook<Part>(select: (book: JobBook) => Part): Part | undefined {
  const { data } = useQuery<JobBook, Error, Part>({
    queryKey: JOBS_KEY,
    select,
    notifyOnChangeProps: ['data'],
  })
  return data
}

/** `undefined` when it is not (yet) in the book. */
export function useJob(id: JobId): Job | undefined {
  return useJobBook(useCallback((book: JobBook) => book.byId.get(id), [id]))
}

/** `undefined` when it is not (yet) in the book; it may still be on the server, below what the book reaches. */
export function useJobByNumber(number: number): Job | undefined {
  return useJobBook(
    useCallback((book: JobBook) => [...book.byId.values()].find((job) => job.number === number), [number]),
  )
}

export type JobListState =
  | { readonly status: 'pending' }
  | { readonly status: 'error'; readonly message: string }
  | { readonly status: 'success'; readonly ids: readonly JobId[]; readonly hasOlder: boolean }

/** The jobs to show, newest first, without those that the user has just deleted. */
export function useJobList(): JobListState {
  const { deletions } = useServerState()
  const hidden = useStore(deletions.hidden)
  const ids = useJobBook(orderOf)
  const hasOlder = useJobBook(hasOlderJobs)
  const { status, error } = useQuery<JobBook>({
    queryKey: JOBS_KEY,
    notifyOnChangeProps: ['status', 'error'],
  })
  if (ids) {
    return { status: 'success', ids: ids.filter((id) => !hidden.has(id)), hasOlder: hasOlder ?? false }
  }
  return status === 'error' ? { status, message: describeError(error).message } : { status: 'pending' }
}

function orderOf(book: JobBook): readonly JobId[] {
  return book.order
}

function hasOlderJobs(book: JobBook): boolean {
  return book.nextBelow !== null
}
