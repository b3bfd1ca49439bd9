import { type Curves, resultDocumentSchema } from '@hornbench/api-contract'
import type { JobResults } from '@hornbench/scheduler'
import { afterAll, expect, test } from 'vitest'
import { openPipelineBench } from './pipeline-bench.ts'
import { boxRequest, hornRequest } from './small-jobs.ts'

const PLANES_A = { planes: ['horizontal', 'diagonal'], angles: 7, distanceM: 2 }
const PLANES_B = { planes: ['vertical'], fromDeg: -90, toDeg: 90, angles: 13, distanceM: 1, origin: 'throat' }
const BAFFLE = { baffle: 'infinite' }
const SWEEP = { kind: 'list', frequenciesHz: [500, 1000, 2000] }

// One for all: each test runs the jobs that it submits.
const bench = openPipelineBench()
afterAll(() => bench[Symbol.asyncDispose]())

test.each([
  ['triangles', boxRequest(6, 3), '3d'],
  ['an outline', hornRequest(), 'axisymmetric'],
  ['triangles behind a baffle', withParts(hornRequest({ a: '40 - 4*cos(2*p)' }), BAFFLE), '3d'],
  ['an outline behind a baffle', withParts(hornRequest(), BAFFLE), 'axisymmetric'],
])(
  'what is observed again on %s has the levels of a fresh solve, and its impedance',
  async (_on, base, formulation) => {
    const old = bench.submit({ request: withParts(base, { sweep: SWEEP, observation: PLANES_A }) })
    await solve()
    const request = withParts(base, { sweep: SWEEP, observation: PLANES_B })
    const again = bench.submit({ request, origin: { kind: 'observe', jobId: old } })
    const observed = await solve()
    bench.submit({ request })
    const fresh = await solve()

    expect(fresh.plan?.formulation).toBe(formulation)
    expect(observed.curves.onAxis).toMatchObject({ distanceM: 1, origin: 'throat' })
    expect(largestDifferenceDb(observed.curves, fresh.curves)).toBeLessThan(1e-4)
    expect(observed.curves.throatImpedance).toEqual(fresh.curves.throatImpedance)
    expect(observed.trust?.map((row) => row?.verdict)).toEqual(fresh.trust?.map((row) => row?.verdict))
    const ofValues = { curves: null, trust: null }
    expect({ ...observed, ...ofValues }).toEqual({ ...fresh, ...ofValues, computeSeconds: 0 })
    expect(bench.listFrequencies(again).map(({ solveSeconds }) => solveSeconds)).toEqual([null, null, null])
    // It can be observed again itself, also after the first one is gone.
    expect(bench.readSurfacePressure(again, 1)).toEqual(bench.readSurfacePressure(old, 1))
  },
)

test('an old job that was deleted meanwhile is not missed', async () => {
  const request = boxRequest(4, 3)
  const old = bench.submit({ request })
  await solve()
  bench.submit({
    request: withParts(request, { observation: PLANES_B }),
    origin: { kind: 'observe', jobId: old },
  })
  bench.delete(old)
  expect(await solve()).toMatchObject({ anew: [], computeSeconds: 0 })
})

test('frequencies that the old job lacks are solved, and the result says so', async () => {
  const request = boxRequest(4, 5)
  const old = bench.submit({ request })
  const run = bench.start((report) => {
    if ('settled' in report && report.settled === 2) run.stop()
  })
  await run.outcome
  const { length: known } = bench.listSolvedIndices(old)
  expect(known).toBeLessThan(5)

  const observation = PLANES_B
  const again = bench.submit({
    request: withParts(request, { observation }),
    origin: { kind: 'observe', jobId: old },
  })
  const { anew, computeSeconds } = await solve()
  expect(anew).toEqual([expect.stringContaining(`solved_anew: ${5 - known} of 5 frequencies`)])
  expect(computeSeconds).toBeGreaterThan(0)
  const isObserved = bench.listFrequencies(again).filter(({ solveSeconds }) => solveSeconds === null)
  expect(isObserved).toHaveLength(known)
})

test('boundary data of another mesh are not observed: all is solved anew, and the history and the result say why', async () => {
  const old = bench.submit({ request: boxRequest(3, 3) })
  await solve()
  const again = bench.submit({ request: boxRequest(4, 3), origin: { kind: 'observe', jobId: old } })
  const { anew } = await solve()
  expect(anew).toEqual([expect.stringMatching(/3 of 3 .*are of another mesh/)])
  expect(bench.listEvents(again, 'boundaries_checked')).toEqual([
    { count: 0, missing: 3, reason: expect.stringMatching(/another mesh/) as string },
  ])
})

test('one that is stopped while it observes ends, and what is left is observed when it is resumed (L4, L7)', async () => {
  const request = boxRequest(4, 9)
  const old = bench.submit({ request })
  await solve()
  const moved = withParts(request, { observation: PLANES_B })
  const stopped = bench.submit({ request: moved, origin: { kind: 'observe', jobId: old } })
  const run = bench.start((report) => {
    if ('settled' in report && report.settled === 2) run.stop()
  })
  expect(await run.outcome).toMatchObject({ reason: expect.stringContaining('aborted') as string })
  expect(bench.solving.capacity()).toMatchObject({ busy: 0, waiting: 0 })
  const { length: kept } = bench.listSolvedIndices(stopped)
  expect(kept).toBeLessThan(9)

  const resumed = bench.submit({ request: moved, origin: { kind: 'resume', jobId: stopped } })
  expect(await solve()).toMatchObject({ anew: [], computeSeconds: 0 })
  expect(bench.getJob(resumed).frequencyStates.match(/t/g)).toHaveLength(kept)
  expect(bench.listEvents(resumed, 'boundaries_checked')).toEqual([{ count: 9 - kept, missing: 0 }])
})

type Request = { readonly form: 'typed'; readonly json: string }

function withParts({ form, json }: Request, parts: object): Request {
  return { form, json: JSON.stringify({ ...(JSON.parse(json) as object), ...parts }) }
}

async function solve() {
  const { results } = (await bench.start().outcome) as { readonly results: JobResults }
  const document = resultDocumentSchema.parse(JSON.parse(results.documentJson ?? ''))
  return { ...document, anew: document.warnings.filter((warning) => warning.startsWith('solved_anew')) }
}

function largestDifferenceDb(one: Curves, other: Curves): number {
  const [seen, wanted] = [levelsOf(one), levelsOf(other)]
  expect(seen).toHaveLength(wanted.length)
  // Behind a baffle there is no level.
  expect(seen.map((level) => level === null)).toEqual(wanted.map((level) => level === null))
  return Math.max(...seen.map((level, at) => Math.abs((level ?? 0) - (wanted[at] ?? 0))))
}

function levelsOf({ onAxis, planes, directivityIndexDb }: Curves): (number | null)[] {
  const arcs = Object.values(planes).flatMap((plane) => plane?.levelDb.flat() ?? [])
  return [...onAxis.levelDb, ...directivityIndexDb, ...arcs]
}
