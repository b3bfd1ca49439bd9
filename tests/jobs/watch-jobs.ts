import { setTimeout as sleep } from 'node:timers/promises'
import type { AppRouter, Job, JobId } from '@hornbench/api-contract'
import type { TRPCClient } from '@trpc/client'

type Client = TRPCClient<AppRouter>

/** Far above what any wait takes; a job that hangs fails its test with the state it hangs in. */
const PATIENCE_MS = 90_000

/** Looks at a job until it is as wanted. */
export async function waitForJob(client: Client, id: JobId, isWanted: (job: Job) => boolean): Promise<Job> {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    const job = await client.jobs.get.query({ id })
    if (isWanted(job)) return job
    if (Date.now() > giveUpAt) throw new Error(`It did not come to that: ${JSON.stringify(job)}`)
    await sleep(20)
  }
}

export const waitForStatus = (client: Client, id: JobId, status: Job['status']) =>
  waitForJob(client, id, (job) => job.status === status)

/** So many frequencies of a job are solved, whoever solved them. */
export function solvedCount({ frequencyStates }: Job): number {
  return frequencyStates.replaceAll(/[^st]/g, '').length
}

/** What has happened to a job, oldest first. */
export async function storyOf(client: Client, id: JobId) {
  return client.jobs.events.query({ id, limit: 1000 })
}
