/**
 * `npm run bench:jobs`: how fast jobs start and stop, and how a poll feels while a solve takes all cores. Everything is
 * measured in one run of a real server; what matters are the ratios to the same request to the idle server.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Job } from '@hornbench/api-contract'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { capSubmission } from '../jobs/cap-submission.ts'
import { startServer } from '../jobs/start-server.ts'
import { storyOf, waitForJob, waitForStatus } from '../jobs/watch-jobs.ts'
import { summarise } from './summarise.ts'

const STARTS = 20
const STOPS = 5
const POLLS = 400
const POLL_PAUSE_MS = 10

await using folder = await openTemporaryFolder()
await using server = await startServer(folder.path)
const { client } = server

const starts = await measureStarts()
const idle = await measurePolls()
const long = await client.jobs.submit.mutate({ submission: capSubmission('fine', longSweep()) })
await waitForJob(client, long.id, (job) => job.status === 'running' && job.stage === 'bem_solve')
const busy = await measurePolls()
await client.jobs.stop.mutate({ id: long.id })
const stops = await measureStops()

report('submit → start', starts)
report('stop → slot free', stops)
for (const name of ['list', 'changes', 'get'] as const) {
  report(`${name}, idle`, idle[name])
  report(`${name}, during a solve`, busy[name])
  const [one, other] = [summarise(idle[name]), summarise(busy[name])]
  console.log(
    `  ratio busy/idle: median ${ratio(other.median, one.median)}, p99 ${ratio(other.p99, one.p99)}\n`,
  )
}

/** From the row of the job being written to its start, by the times in its history. */
async function measureStarts(): Promise<number[]> {
  const times: number[] = []
  for (let count = 0; count < STARTS; count += 1) {
    const { id } = await client.jobs.submit.mutate({ submission: capSubmission('coarse', [500]) })
    await waitForStatus(client, id, 'complete')
    times.push(await timeBetween(id, 'submitted', 'started'))
  }
  return times
}

/** From the stop being stored to no process working for the job, asked for in the middle of an assembly. */
async function measureStops(): Promise<number[]> {
  const times: number[] = []
  for (let count = 0; count < STOPS; count += 1) {
    const { id } = await client.jobs.submit.mutate({ submission: capSubmission('fine', longSweep()) })
    await waitForJob(client, id, (job) => job.status === 'running' && job.stage === 'bem_solve')
    await sleep(500)
    await client.jobs.stop.mutate({ id })
    await waitForJob(client, id, (job) => job.status === 'cancelled' && !job.isStopping)
    times.push(await timeBetween(id, 'cancelled', 'compute_ended'))
  }
  return times
}

async function timeBetween(id: Job['id'], from: string, to: string): Promise<number> {
  const story = await storyOf(client, id)
  const at = (type: string) => story.find((event) => event.type === type)?.atMs ?? Number.NaN
  return at(to) - at(from)
}

async function measurePolls() {
  const { revision, jobs } = await client.jobs.list.query({})
  const id = jobs[0]?.id
  if (id === undefined) throw new Error('There is no job to ask for.')
  const polls = {
    list: () => client.jobs.list.query({}),
    changes: () => client.jobs.changes.query({ since: revision }),
    get: () => client.jobs.get.query({ id }),
  }
  const times = { list: new Array<number>(), changes: new Array<number>(), get: new Array<number>() }
  for (let count = 0; count < POLLS; count += 1) {
    for (const name of ['list', 'changes', 'get'] as const) {
      const startMs = performance.now()
      await polls[name]()
      times[name].push(performance.now() - startMs)
    }
    await sleep(POLL_PAUSE_MS)
  }
  return times
}

function longSweep(): number[] {
  return Array.from({ length: 40 }, (_, index) => 500 + 10 * index)
}

function report(name: string, times: readonly number[]): void {
  const { median, p99, most } = summarise(times)
  console.log(`${name.padEnd(24)} median ${ms(median)}  p99 ${ms(p99)}  most ${ms(most)}`)
}

function ms(value: number): string {
  return `${value.toFixed(1).padStart(7)} ms`
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}
