import type { AppRouter, JobId } from '@hornbench/api-contract'
import type { inferRouterInputs } from '@trpc/server'
import { randomKey } from './intent-keys.ts'
import { trpc } from './trpc.ts'
import { useCommand, type Command } from './use-command.ts'

type Inputs = inferRouterInputs<AppRouter>['jobs']

/** A submission as it is written: what has a default may be left out. */
export type SubmissionInput = Inputs['submit']['submission']

export function useSubmitJob(): Command<SubmissionInput> {
  return useCommand({
    mutation: trpc.jobs.submit.useMutation(),
    variables: (submission: SubmissionInput, idempotencyKey) => ({ submission, idempotencyKey }),
    intent: (submission) => `submit ${JSON.stringify(submission)}`,
    failure: 'The design was not queued',
  })
}

export function useStopJob(id: JobId): Command<void> {
  return useCommand({
    mutation: trpc.jobs.stop.useMutation(),
    variables: () => ({ id }),
    intent: () => `stop ${id}`,
    failure: 'The run was not stopped',
    alreadySo: 'job_already_finished',
  })
}

/** A new job of the same submission, with edits. */
export function useRedoJob(id: JobId): Command<Inputs['redo']['edits']> {
  return useCommand({
    mutation: trpc.jobs.redo.useMutation(),
    variables: (edits: Inputs['redo']['edits'], idempotencyKey) => ({ id, edits, idempotencyKey }),
    intent: (edits) => `redo ${id} ${JSON.stringify(edits)}`,
    failure: 'The run was not queued again',
  })
}

/** A new job that takes over what is solved already. */
export function useResumeJob(id: JobId): Command<void> {
  return useCommand({
    mutation: trpc.jobs.resume.useMutation(),
    variables: (_, idempotencyKey) => ({ id, idempotencyKey }),
    intent: () => `resume ${id}`,
    failure: 'The run was not resumed',
  })
}

/** Changes name, notes, rating or "kept"; what is left out stays. */
export function useLabelJob(id: JobId): Command<Inputs['label']['notes']> {
  return useCommand({
    mutation: trpc.jobs.label.useMutation(),
    variables: (notes: Inputs['label']['notes']) => ({ id, notes }),
    // Saying it twice changes nothing, and what was said last holds: each is one of its own.
    intent: () => `label ${id} ${randomKey()}`,
    failure: 'The change was not stored',
  })
}
