import { type JobId, jobIdSchema } from '@hornbench/api-contract'
import { afterAll, describe, expect, test } from 'vitest'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { capSubmission } from './cap-submission.ts'
import { startServer } from './start-server.ts'
import { solvedCount, waitForJob, waitForStatus } from './watch-jobs.ts'

const HORN = {
  source: {
    kind: 'design' as const,
    design: {
      formula_type: 'OSSE',
      L: 50,
      a: 40,
      a0: 12,
      r0: 12.7,
      k: 1,
      s: 0.4,
      n: 4,
      q: 0.995,
      throat_res: 12,
      mouth_res: 25,
      rear_res: 40,
    },
  },
  sweep: { kind: 'list' as const, frequenciesHz: [800, 1600] },
}
const FAR = { planes: ['horizontal' as const], angles: 5, distanceM: 2 }
const NEAR = { planes: ['vertical' as const, 'diagonal' as const], angles: 9, distanceM: 1 }

const folder = await openTemporaryFolder()
const server = await startServer(folder.path)
const { jobs } = server.client
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

async function resultOf(id: JobId) {
  await waitForStatus(server.client, id, 'complete')
  return jobs.results.query({ id })
}

describe.each([
  ['a mesh', capSubmission('coarse', [400, 700]), '3d'],
  ['a round horn', HORN, 'axisymmetric'],
])('%s', (_what, body, formulation) => {
  test('is observed again without a solve, and shows the pressure on its surface', async () => {
    const old = await jobs.submit.mutate({ submission: { ...body, observation: FAR, label: 'far' } })
    const first = await resultOf(old.id)
    expect(first.plan?.formulation).toBe(formulation)
    const before = await jobs.get.query({ id: old.id })

    const near = await jobs.observe.mutate({ id: old.id, observation: NEAR, label: 'near' })
    expect(near).toMatchObject({ derivedFrom: old.id, label: 'near' })
    const observed = await resultOf(near.id)
    const redone = await jobs.redo.mutate({ id: near.id })
    const fresh = await resultOf(redone.id)
    expect(await jobs.get.query({ id: old.id })).toEqual(before)
    expect(observed.computeSeconds).toBe(0)
    expect(fresh.computeSeconds).toBeGreaterThan(0)
    expect(Object.keys(observed.curves.planes).toSorted()).toEqual(['diagonal', 'vertical'])
    for (const [index, row] of (observed.curves.planes.vertical?.levelDb ?? []).entries()) {
      for (const [angle, level] of (row ?? []).entries()) {
        const wanted = fresh.curves.planes.vertical?.levelDb[index]?.[angle]
        expect(Math.abs(Number(level) - Number(wanted))).toBeLessThan(1e-4)
      }
    }
    expect(observed.curves.throatImpedance).toEqual(first.curves.throatImpedance)

    const seen = await jobs.surface.query({ id: near.id, index: 1 })
    const vertices = floats(seen.mesh?.verticesM)
    const levels = floats(seen.levelDb)
    expect(levels).toHaveLength(vertices.length / 3)
    expect(floats(seen.phaseDeg)).toHaveLength(levels.length)
    // At the source, where p is Z v, the level is that of the impedance to within what it varies there.
    const { re, im } = fresh.curves.throatImpedance
    const pascals = (343 * 1.21 * Math.hypot(re[1] ?? 0, im[1] ?? 0)) / Math.SQRT2
    expect(Math.abs(Math.max(...levels) - 20 * Math.log10(pascals / 20e-6))).toBeLessThan(3)
    // The job that it was solved in shows the same.
    const known = { knownMeshHash: seen.meshHash }
    expect(await jobs.surface.query({ id: old.id, index: 1, ...known })).toEqual({ ...seen, mesh: null })
  })
})

describe('what is asked for and can not be', () => {
  const id = jobIdSchema.parse('nobody')
  const refusal = (status: number, code: string) => ({ data: { httpStatus: status, code } })

  test('is refused with a reason (R7)', async () => {
    const solved = await jobs.submit.mutate({ submission: capSubmission('coarse', [400]) })
    await waitForStatus(server.client, solved.id, 'complete')
    const observe = (observation: object) => jobs.observe.mutate({ id: solved.id, observation })
    await expect(observe({ distanceM: 0.01, origin: 'origin' })).rejects.toMatchObject(
      refusal(422, 'submission_refused'),
    )
    await expect(observe({ distanceM: -1 })).rejects.toMatchObject(refusal(422, 'invalid_input'))
    await expect(observe({ distanceM: 1001 })).rejects.toMatchObject(refusal(422, 'invalid_input'))
    await expect(jobs.observe.mutate({ id, observation: {} })).rejects.toMatchObject(
      refusal(404, 'job_not_found'),
    )
    await expect(jobs.surface.query({ id, index: 0 })).rejects.toMatchObject(refusal(404, 'job_not_found'))
    await expect(jobs.surface.query({ id: solved.id, index: 1 })).rejects.toMatchObject(
      refusal(404, 'frequency_not_solved'),
    )
  })

  test('of a job that runs is refused, and works as soon as it is stopped (L5)', async () => {
    const hz = Array.from({ length: 200 }, (_, index) => 300 + index)
    const running = await jobs.submit.mutate({ submission: capSubmission('coarse', hz) })
    await waitForJob(server.client, running.id, (job) => solvedCount(job) > 0)
    const again = () => jobs.observe.mutate({ id: running.id, observation: NEAR })
    await expect(again()).rejects.toMatchObject(refusal(409, 'job_not_observable'))
    await jobs.stop.mutate({ id: running.id })
    const observing = await again()
    await jobs.delete.mutate({ id: running.id })
    await jobs.stop.mutate({ id: observing.id })
    expect(await jobs.get.query({ id: observing.id })).toMatchObject({ status: 'cancelled' })
  })
})

function floats(text = ''): number[] {
  return [...new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer)]
}
