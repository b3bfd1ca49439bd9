import type { JobId, Observation } from '@hornbench/api-contract'
import { trpc } from '../../server-state/trpc.ts'
import { type Command, useCommand } from '../../server-state/use-command.ts'

/** A new job that takes over what is solved and is observed elsewhere. */
export function useObserveJob(id: JobId): Command<Observation> {
  return useCommand({
    mutation: trpc.jobs.observe.useMutation(),
    variables: (observation: Observation, idempotencyKey) => ({ id, observation, idempotencyKey }),
    intent: (observation) => `observe ${id} ${JSON.stringify(observation)}`,
    failure: 'The run was not observed again',
  })
}
