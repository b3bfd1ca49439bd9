import type { JobId } from '@hornbench/api-contract'
import type { QueryClient } from '@tanstack/react-query'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Toasts } from '../ui/toasts.ts'
import { afterAnswer, afterFailure, NO_CONTACT_YET, type Connection } from './connection.ts'
import type { HornbenchClient } from './create-client.ts'
import { createQueryClient } from './create-query-client.ts'
import { createDeletions, type Deletions } from './deletions.ts'
import { describeError } from './describe-error.ts'
import { createIntentKeys, randomKey, type IntentKeys } from './intent-keys.ts'
import { withoutJobs, type JobBook } from './job-book.ts'
import { readJobBook } from './read-job-book.ts'

/** The key of the one query that polls; its data is the `JobBook`. */
export const JOBS_KEY = ['jobs'] as const

/** What the page knows of the server, and its ways to ask and to command. */
export type ServerState = {
  readonly client: HornbenchClient
  readonly queryClient: QueryClient
  readonly connection: StoreApi<Connection>
  readonly intentKeys: IntentKeys
  readonly deletions: Deletions
  readonly toasts: Toasts
}

export function createServerState(client: HornbenchClient, toasts: Toasts): ServerState {
  const queryClient = createQueryClient()
  const connection = createStore<Connection>(() => NO_CONTACT_YET)
  const current = () => queryClient.getQueryData<JobBook>(JOBS_KEY)

  queryClient.setQueryDefaults(JOBS_KEY, {
    queryFn: ({ signal }) => readBook(signal),
    // The book keeps identities itself, and does not go while the page lives.
    structuralSharing: false,
    gcTime: Infinity,
    retryOnMount: false,
  })

  async function readBook(signal: AbortSignal): Promise<JobBook> {
    const jobs = {
      list: (query: { limit: number }) => client.jobs.list.query(query, { signal }),
      changes: (query: { since: number }) => client.jobs.changes.query(query, { signal }),
    }
    try {
      const book = await readJobBook({ jobs, current })
      connection.setState(afterAnswer(Date.now()), true)
      return book
    } catch (error) {
      if (!signal.aborted) {
        const failure = { reason: describeError(error).message, jitter: Math.random() }
        connection.setState(afterFailure(connection.getState(), failure), true)
      }
      throw error
    }
  }

  const deletions = createDeletions({
    send: async (id) => {
      await deleteOrFindGone(client, id)
      queryClient.setQueryData<JobBook>(JOBS_KEY, (book) => book && withoutJobs(book, [id]))
    },
    onFailed: (ids, error) => {
      const title = ids.length === 1 ? 'The run was not deleted' : `${ids.length} runs were not deleted`
      toasts.show({ tone: 'bad', title, detail: describeError(error).message, durationMs: 10_000 })
    },
  })

  return {
    client,
    queryClient,
    connection,
    intentKeys: createIntentKeys(randomKey),
    deletions,
    toasts,
  }
}

async function deleteOrFindGone(client: HornbenchClient, id: JobId): Promise<void> {
  try {
    await client.jobs.delete.mutate({ id })
  } catch (error) {
    if (describeError(error).code !== 'job_not_found') throw error
  }
}
