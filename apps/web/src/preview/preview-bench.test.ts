import { describe, expect, test } from 'vitest'
import { readDraft } from '../design/draft/read-draft.ts'
import { STARTING_DRAFT } from '../design/draft/starting-draft.ts'
import type { FieldId } from '../design/fields/design-fields.ts'
import { createPreviewBench } from './preview-bench.ts'
import type { PreviewReport, PreviewRequest } from './preview-messages.ts'

const COARSE = { throatEdge: '12', mouthEdge: '30', rearEdge: '30' }

function requestOf(revision: number, texts: Partial<Record<FieldId, string>> = {}): PreviewRequest {
  const draft = { ...STARTING_DRAFT, texts: { ...STARTING_DRAFT.texts, ...COARSE, ...texts } }
  const { design, baffle, submission } = readDraft(draft)
  const plan = submission && {
    highestHz: 4000,
    frequencies: 24,
    medium: submission.medium,
    observation: submission.observation,
    formulation: submission.formulation,
    symmetry: submission.symmetry,
  }
  return { revision, design, baffle, plan: plan ?? null }
}

/** A bench whose turns the test takes itself. */
function openBench() {
  const reports: PreviewReport[] = []
  const turns: (() => void)[] = []
  const bench = createPreviewBench({
    report: (report) => reports.push(report),
    later: (run) => turns.push(run),
    now: () => 0,
  })
  async function turn(): Promise<void> {
    turns.shift()?.()
    // Hashing is asynchronous.
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const told = () => reports.map(({ kind, revision }) => `${kind} ${revision}`)
  return { bench, reports, told, turn }
}

describe('the preview bench (W8)', () => {
  test('tells the shape first and then the facts, with the hash of the mesh', async () => {
    const { bench, reports, told, turn } = openBench()
    bench.take(requestOf(1))
    await turn()
    expect(told()).toEqual(['shape 1'])
    await turn()
    expect(told()).toEqual(['shape 1', 'facts 1'])
    const [shape, facts] = reports
    if (shape?.kind !== 'shape' || facts?.kind !== 'facts') throw new Error('These are other reports.')
    expect(facts.facts.triangles).toBe(shape.mesh.tags.length)
    // A round horn is solved on its outline.
    expect(facts.facts.formulation).toBe('axisymmetric')
    expect(facts.facts.unknowns).toBeLessThan(0.2 * (shape.mesh.positions.length / 3))
    expect(facts.facts.meshHash).toMatch(/^[0-9a-f]{64}$/)
    expect(facts.facts.validToHz).toBeCloseTo(343_000 / (6 * facts.facts.longestEdgeMm), 6)
  })

  test('builds the newest design only, and drops the facts of one that was overtaken', async () => {
    const { bench, told, turn } = openBench()
    bench.take(requestOf(1))
    bench.take(requestOf(2))
    await turn()
    expect(told()).toEqual(['shape 2'])
    bench.take(requestOf(3))
    await turn()
    await turn()
    await turn()
    expect(told()).toEqual(['shape 2', 'shape 3', 'facts 3'])
  })

  test('draws the horn while the simulation can not be read', async () => {
    const { bench, told, turn } = openBench()
    bench.take(requestOf(1, { toHz: 'high' }))
    await turn()
    await turn()
    expect(told()).toEqual(['shape 1'])
  })

  test('tells everything that is wrong with a design, with parameter and column', async () => {
    const { bench, reports, turn } = openBench()
    bench.take(requestOf(1, { 'rosse.R': '100 + q', wallThickness: '0' }))
    await turn()
    expect(reports).toMatchObject([
      {
        kind: 'refused',
        issues: [
          { path: ['source', 'design', 'wall_thickness'] },
          { path: ['source', 'design', 'R'], column: 7 },
        ],
      },
    ])
  })

  test('tells of an observation inside of the horn after its shape', async () => {
    const { bench, reports, told, turn } = openBench()
    bench.take(requestOf(1, { distanceM: '0.05' }))
    await turn()
    await turn()
    expect(told()).toEqual(['shape 1', 'refused 1'])
    expect(reports[1]).toMatchObject({ issues: [{ path: ['observation', 'distanceM'] }] })
  })

  test('shows the air in a horn in an infinite baffle, open at the mouth, and how it is solved', async () => {
    const { bench, reports, turn } = openBench()
    bench.take(requestOf(1, { baffle: 'infinite', 'rosse.tmax': '0.6', formulation: '3d', symmetry: 'off' }))
    await turn()
    await turn()
    const [shape, facts] = reports
    if (shape?.kind !== 'shape' || facts?.kind !== 'facts') throw new Error('These are other reports.')
    expect(new Set(shape.mesh.tags)).toEqual(new Set([1, 2, 4]))
    expect(facts.facts).toMatchObject({
      baffle: 'infinite',
      formulation: '3d',
      mirrors: { x: false, y: false },
    })
  })

  test('draws a horn that does not fit into the baffle as it stands free, and puts the reason to the baffle', async () => {
    const { bench, reports, told, turn } = openBench()
    bench.take(requestOf(1, { baffle: 'infinite' }))
    await turn()
    await turn()
    expect(told()).toEqual(['shape 1', 'refused 1'])
    expect(reports[1]).toMatchObject({
      issues: [{ path: ['baffle'], message: expect.stringContaining('tmax') }],
    })
  })

  test('puts an outline that a horn does not have to the choice of it', async () => {
    const { bench, reports, turn } = openBench()
    bench.take(requestOf(1, { formulation: 'axisymmetric', 'rosse.R': '100 + 5*cos(2*p)' }))
    await turn()
    await turn()
    expect(reports[1]).toMatchObject({ kind: 'refused', issues: [{ path: ['formulation'] }] })
  })

  test('puts a mesh that would be too large to its edge length', async () => {
    const { bench, reports, turn } = openBench()
    bench.take(requestOf(1, { throatEdge: '1', mouthEdge: '1', rearEdge: '1' }))
    await turn()
    expect(reports).toMatchObject([
      { kind: 'refused', issues: [{ path: ['source', 'design', 'mouth_res'] }] },
    ])
  })
})
