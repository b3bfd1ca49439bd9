import { describe, expect, test } from 'vitest'
import { NO_PREVIEW, type Preview, withReport, withRevision } from './preview.ts'
import type { PreviewFacts, PreviewMesh, PreviewReport } from './preview-messages.ts'

function meshOf(size: number): PreviewMesh {
  return {
    positions: new Float32Array(9).fill(size),
    triangles: Uint32Array.of(0, 1, 2),
    tags: Uint8Array.of(1),
    symmetry: { x: true, y: true },
    mouth: { width: 200, height: 200 },
  }
}

function shape(revision: number): PreviewReport {
  return { kind: 'shape', revision, mesh: meshOf(revision), milliseconds: 12 }
}

function refused(revision: number, path: string[]): PreviewReport {
  return { kind: 'refused', revision, issues: [{ path, message: 'No.' }] }
}

const facts: PreviewFacts = {
  triangles: 1,
  unknowns: 3,
  memoryBytes: 1,
  validToHz: 1,
  longestEdgeMm: 1,
  trianglesIfValid: 1,
  baffle: 'none' as const,
  mirrors: { x: true, y: true },
  formulation: '3d' as const,
  meshHash: null,
  warnings: [],
}

function after(...steps: (number | PreviewReport)[]): Preview {
  return steps.reduce(
    (preview: Preview, step) =>
      typeof step === 'number' ? withRevision(preview, step) : withReport(preview, step),
    NO_PREVIEW,
  )
}

describe('the preview (W8)', () => {
  test('is being built until there is a shape, and then ready', () => {
    expect(after(1).state).toBe('building')
    expect(after(1, shape(1))).toMatchObject({ state: 'ready', milliseconds: 12, areFactsCurrent: false })
  })

  test('keeps the last good shape, marked stale, while a newer one is built', () => {
    expect(after(1, shape(1), 2)).toMatchObject({ state: 'stale', mesh: meshOf(1) })
    expect(after(1, shape(1), 2, shape(2))).toMatchObject({ state: 'ready', mesh: meshOf(2) })
  })

  test('keeps the last good shape while the design makes none, and says why', () => {
    const preview = after(1, shape(1), 2, refused(2, ['source', 'design', 'L']))
    expect(preview).toMatchObject({ state: 'refused', mesh: meshOf(1) })
    expect(preview.issues).toHaveLength(1)
    expect(after(1, shape(1), 2, refused(2, ['source']), 3, shape(3)).issues).toEqual([])
  })

  test('moves along with shapes that come late, but never takes one for the current', () => {
    expect(after(1, 2, 3, shape(2))).toMatchObject({ state: 'stale', mesh: meshOf(2) })
    expect(after(1, 2, shape(2), shape(1))).toMatchObject({ state: 'ready', mesh: meshOf(2) })
  })

  test('hears no verdict on a design that has changed since', () => {
    expect(after(1, shape(1), 2, refused(1, ['source']))).toMatchObject({ state: 'stale', issues: [] })
    expect(after(1, shape(1), 2, { kind: 'facts', revision: 1, facts }).facts).toBeUndefined()
  })

  test('knows which facts are those of the current design', () => {
    const known = after(1, shape(1), { kind: 'facts', revision: 1, facts })
    expect(known).toMatchObject({ facts, areFactsCurrent: true })
    expect(withRevision(known, 2)).toMatchObject({ facts, areFactsCurrent: false })
  })

  test('stays ready when only the observation is refused, until facts say otherwise', () => {
    const preview = after(1, shape(1), refused(1, ['observation', 'distanceM']))
    expect(preview).toMatchObject({ state: 'ready', issues: [{ path: ['observation', 'distanceM'] }] })
    const next = withReport(withRevision(preview, 2), shape(2))
    expect(next.issues).toHaveLength(1)
    expect(withReport(next, { kind: 'facts', revision: 2, facts }).issues).toEqual([])
  })
})
