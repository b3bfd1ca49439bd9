import type { JobId } from '@hornbench/api-contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { describeError } from '../server-state/describe-error.ts'
import { withJobs, type JobBook } from '../server-state/job-book.ts'
import { JOBS_KEY } from '../server-state/server-state.ts'
import { trpc } from '../server-state/trpc.ts'
import { useJobBook } from '../server-state/use-jobs.ts'
import { useStoredValue } from '../storage/use-stored-value.ts'
import { rememberJob } from './remembered-job.ts'
import { useSession } from './session-context.ts'
import { idsToAskFor } from './session-index.ts'

const NOTHING_ASKED: readonly JobId[] = []

/**
 * Brings together what this browser remembers and what the server knows (W4): on load, and again whenever the server's
 * list has been read anew. Jobs that the list lacks are asked for by id; one that the server knows goes into the job
 * book, one that it does not know is marked as lost. No answer at all changes nothing.
 */
export function useSessionRecovery(): void {
  const session = useSession()
  const queryClient = useQueryClient()
  const { items } = useStoredValue(session.index)
  const book = useJobBook(wholeBook)
  const asked = book ? idsToAskFor(items, { jobs: book.byId, deletedIds: book.deletedIds }) : NOTHING_ASKED

  const answers = trpc.useQueries((t) =>
    asked.map((id) => t.jobs.get({ id }, { retry: wasLost, retryDelay: 5000, gcTime: 0 })),
  )
  const found = answers.flatMap(({ data }) => data ?? [])
  const unknown = asked.filter((_, index) => isUnknown(answers[index]?.error))

  useEffect(() => {
    if (found.length === 0) return
    queryClient.setQueryData<JobBook>(JOBS_KEY, (current) => current && withJobs(current, found))
  })
  useEffect(() => {
    if (unknown.length > 0) session.markLost(new Set(unknown))
  })
  useEffect(() => {
    if (!book) return
    session.takeOver({
      jobs: [...book.byId.values()].map(rememberJob),
      deletedIds: book.deletedIds,
    })
  }, [book, session])
}

function wholeBook(book: JobBook): JobBook {
  return book
}

/** Asked again until somebody answers. */
function wasLost(_failures: number, error: unknown): boolean {
  return describeError(error).outcome === 'lost'
}

function isUnknown(error: unknown): boolean {
  return error !== null && error !== undefined && describeError(error).code === 'job_not_found'
}
