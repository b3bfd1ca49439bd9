import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { childrenOf, isAlive } from '../cli/process-tree.ts'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { capSubmission } from './cap-submission.ts'
import { startServer } from './start-server.ts'
import { solvedCount, storyOf, waitForJob, waitForStatus } from './watch-jobs.ts'

const SWEEP = [300, 500, 700, 900, 1100, 1300]

test('a compute process that is killed costs one attempt: the frequency is retried and the job completes (C1, L11)', async () => {
  await using folder = await openTemporaryFolder()
  await using server = await startServer(folder.path, { COMPUTE_PROCESSES: '1' })
  const { client } = server
  const { id } = await client.jobs.submit.mutate({ submission: capSubmission('medium', SWEEP) })
  await waitForJob(client, id, (job) => job.status === 'running' && solvedCount(job) >= 1)

  // The one that is busy: the other child only made the mesh.
  for (const pid of childrenOf(server.pid)) process.kill(pid, 'SIGKILL')

  const job = await waitForStatus(client, id, 'complete')
  expect(job.frequencyStates).toBe('ssssss')
  const story = await storyOf(client, id)
  expect(story.filter(({ type }) => type === 'frequency_retried').length).toBeGreaterThanOrEqual(1)
  const solved = story.filter(({ type }) => type === 'frequency_solved').map(({ data }) => data['index'])
  expect(solved).toHaveLength(SWEEP.length)
  expect(new Set(solved).size).toBe(SWEEP.length)
})

test('after a kill -9 of the server no process is left, the running job says why it ended, the queue keeps its order, and a resume solves nothing twice (L7, R1)', async () => {
  await using folder = await openTemporaryFolder()
  const [running, ...waiting] = await (async () => {
    await using server = await startServer(folder.path)
    const { client } = server
    const first = await client.jobs.submit.mutate({ submission: capSubmission('medium', SWEEP) })
    const jobs = [first]
    for (const hz of [400, 600, 800]) {
      jobs.push(await client.jobs.submit.mutate({ submission: capSubmission('coarse', [hz]) }))
    }
    await waitForJob(client, first.id, (job) => solvedCount(job) >= 2)
    const children = childrenOf(server.pid)
    expect(children.length).toBeGreaterThan(0)
    await server.end('SIGKILL')
    for (let attempt = 0; attempt < 200 && children.some(isAlive); attempt += 1) await sleep(10)
    expect(children.filter(isAlive)).toEqual([])
    return jobs
  })()
  if (!running) throw new Error('Nothing was submitted.')

  await using server = await startServer(folder.path)
  const { client } = server
  const failed = await client.jobs.get.query({ id: running.id })
  expect(failed).toMatchObject({ status: 'error', reason: 'Server restarted during execution' })
  const solvedBefore = solvedCount(failed)
  expect(solvedBefore).toBeGreaterThanOrEqual(2)
  const ended = await Promise.all(waiting.map(({ id }) => waitForStatus(client, id, 'complete')))
  const starts = ended.map((job) => ('startedAtMs' in job ? (job.startedAtMs ?? 0) : 0))
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))

  const resumed = await client.jobs.resume.mutate({ id: running.id })
  expect(resumed).toMatchObject({ derivedFrom: running.id })
  const complete = await waitForStatus(client, resumed.id, 'complete')
  const solvedNow = (await storyOf(client, resumed.id)).filter(({ type }) => type === 'frequency_solved')
  expect(solvedNow.length).toBe(SWEEP.length - solvedBefore)
  expect(complete.frequencyStates.replaceAll('s', '')).toBe('t'.repeat(solvedBefore))

  const undisturbed = await client.jobs.submit.mutate({ submission: capSubmission('medium', SWEEP) })
  await waitForStatus(client, undisturbed.id, 'complete')
  const [one, other] = await Promise.all([
    client.jobs.results.query({ id: resumed.id }),
    client.jobs.results.query({ id: undisturbed.id }),
  ])
  expect(JSON.stringify(one.curves)).toBe(JSON.stringify(other.curves))
})

test('a second server on the same data folder is refused and the first one goes on (D7)', async () => {
  await using folder = await openTemporaryFolder()
  await using server = await startServer(folder.path)

  await expect(startServer(folder.path)).rejects.toThrow(/Another server is using/)
  expect(await server.client.system.health.query()).toMatchObject({ condition: 'healthy' })
})

test('asked to end in the middle of a solve, the server exits with 0 within 5 s and leaves no process (R9)', async () => {
  await using folder = await openTemporaryFolder()
  await using server = await startServer(folder.path)
  const { client } = server
  const { id } = await client.jobs.submit.mutate({ submission: capSubmission('fine', [900, 1000]) })
  await waitForJob(client, id, (job) => job.status === 'running' && job.stage === 'bem_solve')
  await sleep(1000)
  const children = childrenOf(server.pid)
  const askedAt = Date.now()

  expect(await server.end('SIGTERM')).toBe(0)
  expect(Date.now() - askedAt).toBeLessThan(5000)
  expect(children.filter(isAlive)).toEqual([])
})
