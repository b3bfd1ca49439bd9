import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { childrenOf, isAlive } from '../cli/process-tree.ts'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { capSubmission } from './cap-submission.ts'
import { cpuTicksOf } from './cpu-ticks.ts'
import { startServer } from './start-server.ts'
import { storyOf, waitForJob, waitForStatus } from './watch-jobs.ts'

test('a queued job that is stopped never starts, and the one behind it does (L4)', async () => {
  await using folder = await openTemporaryFolder()
  await using server = await startServer(folder.path)
  const { client } = server
  const submit = () => client.jobs.submit.mutate({ submission: capSubmission('medium', [500, 1000]) })
  const [first, second, third] = [await submit(), await submit(), await submit()]

  const stopped = await client.jobs.stop.mutate({ id: second.id })

  expect(stopped).toMatchObject({ status: 'cancelled', startedAtMs: null, isStopping: false })
  await waitForStatus(client, first.id, 'complete')
  await waitForStatus(client, third.id, 'complete')
  const story = await storyOf(client, second.id)
  expect(story.map(({ type }) => type)).toEqual(['submitted', 'cancelled'])
})

test('a job that is stopped in the middle of an assembly gets no processor time 3 s later (L4)', async () => {
  await using folder = await openTemporaryFolder()
  await using server = await startServer(folder.path)
  const { client } = server
  const long = await client.jobs.submit.mutate({ submission: capSubmission('fine', [800, 900, 1000, 1100]) })
  const next = await client.jobs.submit.mutate({ submission: capSubmission('coarse', [500]) })
  await waitForJob(client, long.id, (job) => job.status === 'running' && job.stage === 'bem_solve')
  await sleep(1500)
  const working = childrenOf(server.pid)
  const ticksBefore = cpuTicksOf(working)

  const stopped = await client.jobs.stop.mutate({ id: long.id })
  expect(stopped).toMatchObject({ status: 'cancelled', isStopping: true })
  expect(ticksBefore).toBeGreaterThan(0)

  await waitForJob(client, long.id, (job) => job.status === 'cancelled' && !job.isStopping)
  await waitForStatus(client, next.id, 'complete')
  const story = (await storyOf(client, long.id)).map(({ type }) => type)
  expect(story.indexOf('compute_ended')).toBeGreaterThan(story.indexOf('cancelled'))
  await sleep(3000)
  const ticks = cpuTicksOf(working.filter(isAlive))
  await sleep(1000)
  expect(cpuTicksOf(working.filter(isAlive)) - ticks).toBeLessThanOrEqual(2)
})
