import { describe, expect, test } from 'vitest'
import type { PreviewFacts } from '../../preview/preview-messages.ts'
import { readDraft } from '../draft/read-draft.ts'
import { STARTING_DRAFT, STARTING_TEXTS } from '../draft/starting-draft.ts'
import { NO_FAULT, verdictOf } from '../draft/verdict.ts'
import { concernsOf } from './concerns-of.ts'
import { preflightItems } from './preflight-items.ts'
import { solveBlocker } from './solve-blocker.ts'

const facts: PreviewFacts = {
  triangles: 12_400,
  unknowns: 6202,
  memoryBytes: 1.13e9,
  validToHz: 3200,
  longestEdgeMm: 18,
  trianglesIfValid: 15_000,
  formulation: '3d' as const,
  baffle: 'none',
  mirrors: { x: true, y: false },
  meshHash: null,
  warnings: [],
}
const { submission } = readDraft(STARTING_DRAFT)

/** With plain spaces, as it is read. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ')
}

describe('the preflight line', () => {
  function line(situation: Partial<Parameters<typeof preflightItems>[0]>): string {
    const items = preflightItems({ submission, facts, seconds: 220, ...situation })
    return plain(items.map(({ text }) => text).join(' · '))
  }

  test('tells the next solve in words', () => {
    expect(line({})).toBe(
      '12 400 elements · symmetric (x) · 24 f, 300 Hz–4 kHz log · valid to 3.2 kHz (λ/6) · 1.1 GB · about 3:40',
    )
  })

  test('tells no time that it does not know, and nothing of what is not known', () => {
    expect(line({ seconds: null })).toContain('· time not known yet')
    expect(line({ facts: undefined })).toBe('24 f, 300 Hz–4 kHz log')
    expect(line({ submission: undefined })).toBe(
      '12 400 elements · symmetric (x) · valid to 3.2 kHz (λ/6) · 1.1 GB',
    )
  })

  test('tells of how much of the equations is solved', () => {
    const symmetryOf = (x: boolean, y: boolean, formulation: PreviewFacts['formulation'] = '3d') =>
      preflightItems({
        submission,
        facts: { ...facts, formulation, mirrors: { x, y } },
        seconds: 1,
      })[1]
    expect(symmetryOf(true, true)).toMatchObject({
      text: 'symmetric (x, y)',
      hint: expect.stringContaining('a quarter of the equations'),
    })
    expect(symmetryOf(false, true)?.hint).toContain('half of the equations')
    expect(symmetryOf(false, false)?.text).toBe('no symmetry')
    expect(symmetryOf(true, true, 'axisymmetric')?.text).toBe('round')
    const { submission: whole } = readDraft({
      ...STARTING_DRAFT,
      texts: { ...STARTING_TEXTS, symmetry: 'off' },
    })
    expect(line({ submission: whole })).toContain('· symmetry off ·')
  })

  test('tells of an infinite baffle', () => {
    expect(line({ facts: { ...facts, baffle: 'infinite' } })).toContain('· infinite baffle · 24 f')
  })

  test('doubts a mesh that is valid to less than the highest frequency', () => {
    const isDoubtful = (validToHz: number) =>
      preflightItems({ submission, facts: { ...facts, validToHz }, seconds: null }).some(
        (item) => item.isDoubtful,
      )
    expect(isDoubtful(3200)).toBe(true)
    expect(isDoubtful(4000)).toBe(false)
  })
})

describe('concerns', () => {
  test('an edge too long for the highest frequency can be mended in either way', () => {
    const [concern] = concernsOf({ ...facts, triangles: 4000, trianglesIfValid: 4700 }, STARTING_TEXTS)
    expect(plain(concern?.text ?? '')).toBe('Edges of 18.0 mm are too coarse above 3.2 kHz.')
    expect(concern?.fixes.map(({ label, texts }) => [plain(label), texts])).toEqual([
      ['Set edges to 9.9 mm (about +38 % time)', { mouthEdge: '9.9', rearEdge: '9.9' }],
      ['Stop at 3.2 kHz', { toHz: '3200' }],
    ])
  })

  test('finer edges are not offered where the mesh would become too large', () => {
    const [concern] = concernsOf(facts, STARTING_TEXTS)
    expect(plain(concern?.text ?? '')).toContain('about 15 000 elements; 12 000 are the limit.')
    expect(concern?.fixes.map(({ label }) => plain(label))).toEqual(['Stop at 3.2 kHz'])
  })

  test('a mesh below the lowest frequency has only finer edges as its way out', () => {
    const low = { ...facts, validToHz: 250, triangles: 100, trianglesIfValid: 9000, longestEdgeMm: 228 }
    const [concern] = concernsOf(low, { ...STARTING_TEXTS, rearEdge: '200' })
    expect(concern?.fixes.map(({ label }) => plain(label))).toEqual([
      'Set edges to 9.8 mm (about 8 100 × the time)',
    ])
  })

  test('what the mesher has noticed leads to its field', () => {
    const warnings = [
      'too_coarse: said already',
      'wall-thinned: The wall is thin. Set wall_thickness to 3 mm: or so.',
    ]
    expect(concernsOf({ ...facts, validToHz: 9000, warnings }, STARTING_TEXTS)).toEqual([
      { text: 'The wall is thin. Set wall thickness to 3 mm: or so.', field: 'wallThickness', fixes: [] },
    ])
  })
})

describe('what forbids a solve', () => {
  const fault = (name: string) => ({ path: ['source', 'design', name], message: `${name} is wrong.` })
  const blockerOf = (...names: string[]) => solveBlocker(verdictOf(names.map(fault), STARTING_TEXTS), false)

  test('is one fault in full, or many by name with the first to go to', () => {
    expect(blockerOf('R')).toEqual({ reason: 'Mouth radius R is wrong.', field: 'rosse.R' })
    expect(blockerOf('wall_thickness', 'R')).toEqual({
      reason: "2 values can't be used: Mouth radius R, Wall thickness.",
      field: 'rosse.R',
    })
    expect(blockerOf('R', 'a', 'k', 'r', 'b')?.reason).toBe(
      "5 values can't be used: Mouth radius R, Coverage angle a, Throat rounding k and 2 more.",
    )
  })

  test('is the shape itself, and at last a server that does not answer', () => {
    const folded = verdictOf([{ path: ['source', 'design'], message: 'The wall folds.' }], STARTING_TEXTS)
    expect(solveBlocker(folded, true)).toEqual({ reason: 'The wall folds.' })
    expect(solveBlocker(NO_FAULT, true)?.reason).toContain('does not answer')
    expect(solveBlocker(NO_FAULT, false)).toBeUndefined()
  })
})
