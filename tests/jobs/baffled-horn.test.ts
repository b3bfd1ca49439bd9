import type { Curves, Submission } from '@hornbench/api-contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { type ServerProcess, startServer } from './start-server.ts'
import { waitForStatus } from './watch-jobs.ts'

/** Edges of 9 mm: six to the wavelength at 6 kHz. */
const DESIGN = {
  formula_type: 'OSSE',
  L: 40,
  a: 35,
  a0: 12,
  r0: 12.7,
  k: 1.5,
  s: 0.6,
  n: 3,
  q: 0.95,
  throat_res: 6,
  mouth_res: 9,
}

type SubmitInput = Parameters<ServerProcess['client']['jobs']['submit']['mutate']>[0]['submission']
type Options = Partial<Pick<Submission, 'source' | 'formulation' | 'symmetry' | 'meshValidation'>>

const submission = (options: Options): SubmitInput => ({
  source: { kind: 'design', design: DESIGN },
  sweep: { kind: 'list', frequenciesHz: [500, 2000, 4000] },
  observation: { planes: ['horizontal'], fromDeg: 0, toDeg: 180, angles: 13, distanceM: 1, diagonalDeg: 45 },
  baffle: 'infinite',
  ...options,
})

const cleanup = new AsyncDisposableStack()
let server: ServerProcess

beforeAll(async () => {
  const folder = cleanup.use(await openTemporaryFolder())
  server = cleanup.use(await startServer(folder.path))
})
afterAll(() => cleanup.disposeAsync())

async function curvesOf(options: Options) {
  const { client } = server
  const job = await client.jobs.submit.mutate({ submission: submission(options) })
  await waitForStatus(client, job.id, 'complete')
  const { curves, plan } = await client.jobs.results.query({ id: job.id })
  return { curves, plan, jobId: job.id }
}

const levelsOf = ({ planes }: Curves, index: number) => planes.horizontal?.levelDb[index] ?? []

test('a horn in an infinite baffle is solved by both formulations to the same curves, with nothing behind', async () => {
  const round = await curvesOf({})
  const flat = await curvesOf({ formulation: '3d' })
  const whole = await curvesOf({ formulation: '3d', symmetry: 'off', meshValidation: 'strict' })

  expect(round.plan).toMatchObject({ formulation: 'axisymmetric', baffle: 'infinite' })
  expect(flat.plan).toMatchObject({ formulation: '3d', baffle: 'infinite', symmetry: { x: true, y: true } })
  expect(whole.plan).toMatchObject({ formulation: '3d', symmetry: { x: false, y: false } })
  for (let index = 0; index < 3; index += 1) {
    const [exact, level] = [round, flat].map(({ curves }) => curves.onAxis.levelDb[index] ?? Number.NaN)
    expect(Math.abs((level ?? Number.NaN) - (exact ?? Number.NaN))).toBeLessThan(0.15)
    expect(whole.curves.onAxis.levelDb[index]).toBeCloseTo(level ?? Number.NaN, 3)
    const levels = levelsOf(flat.curves, index)
    expect(levels.slice(0, 7).every((value) => typeof value === 'number')).toBe(true)
    expect(levels.slice(7)).toEqual(Array(6).fill(null))
    expect(levelsOf(round.curves, index).slice(7)).toEqual(Array(6).fill(null))
  }
})

test('what does not fit into a baffle or is not round is refused, with the field that asks for it', async () => {
  const refusalOf = async (options: Options) => {
    const refused = server.client.jobs.submit.mutate({ submission: submission(options) })
    return refused.then(
      () => 'taken',
      (error: unknown) => JSON.stringify(error),
    )
  }
  const oval = { kind: 'design', design: { ...DESIGN, a: '35 + 3*cos(2*p)' } } as const
  const uneven = { kind: 'design', design: { ...DESIGN, L: '40 + 3*cos(2*p)' } } as const

  expect(await refusalOf({ source: oval, formulation: 'axisymmetric' })).toContain(
    '"path":["submission","formulation"]',
  )
  expect(await refusalOf({ source: uneven })).toMatch(/edge of the mouth is not flat/)
})
