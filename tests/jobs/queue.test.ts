import { setTimeout as sleep } from 'node:timers/promises'
import type { Job } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { capSubmission } from './cap-submission.ts'
import { startServer } from './start-server.ts'

test('forty jobs run in the order of their submission, as many at a time as the settings say (L2, L3)', async () => {
  await using folder = await openTemporaryFolder()
  await using server = await startServer(folder.path)
  const { client } = server
  const submitted: Job[] = []
  for (let count = 0; count < 40; count += 1) {
    submitted.push(await client.jobs.submit.mutate({ submission: capSubmission('coarse', [500, 1000]) }))
  }
  const caps = new Map<number, number>()
  let mostAtOnce = 0

  for (;;) {
    const { jobs } = await client.jobs.list.query({ limit: 200 })
    const running = jobs.filter(({ status }) => status === 'running').length
    const done = jobs.filter(({ status }) => status === 'complete').length
    mostAtOnce = Math.max(mostAtOnce, running)
    caps.set(done, Math.max(running, caps.get(done) ?? 0))
    if (done === 40) break
    const cap = done < 13 ? 1 : done < 26 ? 2 : 1
    const settings = await client.settings.get.query()
    if (settings.maxConcurrentJobs !== cap) await client.settings.update.mutate({ maxConcurrentJobs: cap })
    await sleep(10)
  }

  const finished = await client.jobs.list.query({ limit: 200 })
  const byNumber = finished.jobs.toSorted((one, other) => one.number - other.number)
  const starts = byNumber.map((job) => ('startedAtMs' in job ? (job.startedAtMs ?? 0) : 0))
  expect(byNumber.map(({ id }) => id)).toEqual(submitted.map(({ id }) => id))
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  expect(mostAtOnce).toBe(2)
  // The cap is changed when the 13th and the 26th job is seen to be complete, a few milliseconds after it is.
  const outsideOfTwo = [...caps].filter(([done]) => done < 13 || done > 28)
  expect(outsideOfTwo.filter(([, running]) => running > 1)).toEqual([])
})
