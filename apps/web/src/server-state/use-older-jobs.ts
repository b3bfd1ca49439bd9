import { useMutation } from '@tanstack/react-query'
import { describeError } from './describe-error.ts'
import { withOlderPage, type JobBook } from './job-book.ts'
import { useServerState } from './server-state-provider.tsx'
import { JOBS_KEY } from './server-state.ts'

const PAGE_SIZE = 200

/** Reads the next older page of jobs into the book. */
export function useOlderJobs(): { readonly read: () => void; readonly isReading: boolean } {
  const { client, queryClient, toasts } = useServerState()
  const reading = useMutation({
    mutationFn: async () => {
      const below = queryClient.getQueryData<JobBook>(JOBS_KEY)?.nextBelow
      if (!below) return
      const page = await client.jobs.list.query({ below, limit: PAGE_SIZE })
      queryClient.setQueryData<JobBook>(JOBS_KEY, (book) => book && withOlderPage(book, page))
    },
    onError: (error) => {
      const detail = describeError(error).message
      toasts.show({ tone: 'bad', title: 'Older runs were not read', detail, durationMs: 10_000 })
    },
  })
  return { read: () => reading.mutate(), isReading: reading.isPending }
}
