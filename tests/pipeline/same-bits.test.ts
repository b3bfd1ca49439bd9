import type { JobResults } from '@hornbench/scheduler'
import { expect, test } from 'vitest'
import { openPipelineBench, type PipelineBench } from './pipeline-bench.ts'
import { boxRequest } from './small-jobs.ts'

const FREQUENCIES = 9
const request = boxRequest(4, FREQUENCIES)

test('the results have the same bytes for one process and for two (C5)', async () => {
  const resultsOf = async (processes: number) => {
    await using bench = openPipelineBench({ processes })
    return await solveWhole(bench)
  }
  const [one, two] = [await resultsOf(1), await resultsOf(2)]
  expect(two).toEqual(one)
  expect(one.documentJson).toContain('"formatVersion":1')
})

test('a job that was stopped half way and is resumed solves only the rest, and gives the same bytes (C5, L7)', async () => {
  await using bench = openPipelineBench({ processes: 2 })
  const undisturbed = await solveWhole(bench)

  const stopped = bench.submit({ request })
  const run = bench.start((report) => {
    if ('settled' in report && report.settled === 2) run.stop()
  })
  expect(await run.outcome).toMatchObject({ reason: expect.stringContaining('aborted') })
  const { length: kept } = bench.listSolvedIndices(stopped)
  expect(kept).toBeGreaterThanOrEqual(2)
  expect(kept).toBeLessThan(FREQUENCIES)
  expect(bench.solving.capacity()).toMatchObject({ busy: 0, waiting: 0 })

  const resumed = bench.submit({ request, origin: { kind: 'resume', jobId: stopped } })
  const { outcome } = bench.start()
  expect(withoutTimings((await outcome) as Outcome)).toEqual(undisturbed)
  expect(bench.countEvents(resumed)).toMatchObject({ frequency_solved: FREQUENCIES - kept })
  expect(bench.countEvents(resumed)).not.toHaveProperty('checkpoints_dropped')
  expect(bench.getJob(resumed).frequencyStates.match(/t/g)).toHaveLength(kept)
})

test('what was solved on another mesh is solved again', async () => {
  await using bench = openPipelineBench()
  const first = bench.submit({ request: boxRequest(3, 5) })
  const run = bench.start((report) => {
    if ('settled' in report && report.settled === 1) run.stop()
  })
  await run.outcome
  const resumed = bench.submit({ request: boxRequest(4, 5), origin: { kind: 'resume', jobId: first } })
  await bench.start().outcome
  expect(bench.countEvents(resumed)).toMatchObject({ checkpoints_dropped: 1, frequency_solved: 5 })
})

type Outcome = { readonly results: JobResults }

async function solveWhole(bench: PipelineBench) {
  bench.submit({ request })
  return withoutTimings((await bench.start().outcome) as Outcome)
}

/** As they are stored, but for the figures that are documented as timings. */
function withoutTimings({ results: { servedJson, documentJson = '' } }: Outcome) {
  const timing = /"(computeSeconds|total_time_seconds|frequency_solve_time|time_per_frequency)":[^,}]+/g
  const timeless = (json: string) => json.replaceAll(timing, '"$1":0')
  return { servedJson: timeless(servedJson), documentJson: timeless(documentJson) }
}
