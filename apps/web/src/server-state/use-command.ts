import type { Job } from '@hornbench/api-contract'
import { describeError, type ErrorDescription } from './describe-error.ts'
import { withJobs, type JobBook } from './job-book.ts'
import { useServerState } from './server-state-provider.tsx'
import { JOBS_KEY } from './server-state.ts'

export type Command<Input> = {
  /** Resolves with the job, or `undefined` when the command failed or the same one is on its way already. */
  readonly run: (input: Input) => Promise<Job | undefined>
  readonly isPending: boolean
  /** Of the last try; a toast has told it already. */
  readonly error: ErrorDescription | undefined
}

type CommandOptions<Input, Variables> = {
  readonly mutation: {
    mutateAsync(variables: Variables): Promise<Job>
    readonly isPending: boolean
    readonly error: unknown
  }
  readonly variables: (input: Input, idempotencyKey: string) => Variables
  /** Names what is wanted: the same intent is not sent while it is on its way. */
  readonly intent: (input: Input) => string
  /** What has not happened when it fails, as a sentence without its full stop. */
  readonly failure: string
  /** A refusal of this code means that what was wanted is so already. */
  readonly alreadySo?: string
}

/** A command of the user: sent once, its answer put into the job book, its failure told. */
export function useCommand<Input, Variables>(options: CommandOptions<Input, Variables>): Command<Input> {
  const { mutation, variables, intent, failure, alreadySo } = options
  const { queryClient, intentKeys, toasts } = useServerState()

  async function run(input: Input): Promise<Job | undefined> {
    const wanted = intent(input)
    const idempotencyKey = intentKeys.begin(wanted)
    if (idempotencyKey === undefined) return undefined
    try {
      const job = await mutation.mutateAsync(variables(input, idempotencyKey))
      intentKeys.end(wanted, 'settled')
      queryClient.setQueryData<JobBook>(JOBS_KEY, (book) => book && withJobs(book, [job]))
      return job
    } catch (error) {
      const { outcome, code, message } = describeError(error)
      intentKeys.end(wanted, outcome === 'refused' ? 'settled' : 'unknown')
      void queryClient.refetchQueries({ queryKey: JOBS_KEY })
      if (code === null || code !== alreadySo) {
        toasts.show({ tone: 'bad', title: failure, detail: message, durationMs: 10_000 })
      }
      return undefined
    }
  }

  const error = mutation.error === null ? undefined : describeError(mutation.error)
  return { run, isPending: mutation.isPending, error }
}
