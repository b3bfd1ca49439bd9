import { setTimeout as sleep } from 'node:timers/promises'
import { solvedCount, waitForJob, waitForStatus } from '../jobs/watch-jobs.ts'
import { smallHornSubmission } from './small-horn.ts'
import type { ServerHome } from './server-home.ts'

/** What the older API takes and what then has no source to move: a run that fails. */
const WITHOUT_SOURCE = {
  mesh: {
    vertices: [0, 0, 0, 0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1],
    indices: [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3],
    surfaceTags: [1, 1, 1, 1],
  },
  frequency_range: [100, 1000],
  num_frequencies: 3,
  sim_type: '2',
}

/** How many frequencies the runs have, and what is different about their horns. */
type Seeds = {
  readonly count: number
  readonly design?: Readonly<Record<string, string | number>>
  readonly otherDesign?: Readonly<Record<string, string | number>>
}

/** Run 1 and run 2 are complete, run 3 was stopped on its way, and run 4 has failed. */
export async function seedRuns({ client, url }: ServerHome, seeds: Seeds): Promise<void> {
  const { count, design = {}, otherDesign = { a: 50 } } = seeds
  const submissions = [
    smallHornSubmission({ label: 'Narrow horn', count, design }),
    smallHornSubmission({ label: 'Wide horn', count, design: { ...design, ...otherDesign } }),
  ]
  for (const submission of submissions) {
    const { id } = await client.jobs.submit.mutate({ submission })
    await waitForStatus(client, id, 'complete')
  }

  const long = smallHornSubmission({ label: 'A horn that was given up half-way', count: 3 * count, design })
  const { id } = await client.jobs.submit.mutate({ submission: long })
  await waitForJob(client, id, (job) => solvedCount(job) >= 3)
  await client.jobs.stop.mutate({ id })
  await waitForJob(client, id, (job) => job.status === 'cancelled' && !job.isStopping)

  const response = await fetch(`${url}/api/solve`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(WITHOUT_SOURCE),
  })
  const { job_id: failing } = (await response.json()) as { job_id: typeof id }
  await waitForStatus(client, failing, 'error')
  // So that its end and the next start are not told in one breath.
  await sleep(100)
}
