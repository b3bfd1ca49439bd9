import { describe, expect, test } from 'vitest'
import { issuesOf } from '../testing/issues-of.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'

function issuesWith(changes: Record<string, unknown>): [parameter: string, message: string][] {
  return issuesOf({ ...ROUND_OSSE, ...changes }).map(({ parameter, message }) => [parameter, message])
}

describe('the throat section', () => {
  test('lengths of zero and below count as none', () => {
    expect(issuesWith({ throat_ext_length: -5, throat_ext_angle: 40, slot_length: 0 })).toEqual([])
  })

  test('a stretch too short to mesh is refused with the shortest one', () => {
    expect(issuesWith({ slot_length: 0.2 })).toEqual([
      ['slot_length', 'slot_length must be 0 or at least 0.635 mm with this r0; it is 0.2 mm.'],
    ])
    expect(issuesWith({ throat_ext_length: 0.2 })).toEqual([
      ['throat_ext_length', expect.stringMatching(/0\.635 mm/)],
    ])
    expect(issuesWith({ slot_length: 0.64 })).toEqual([])
  })

  test('a section that lies too flat for its wall is refused', () => {
    expect(issuesWith({ throat_ext_length: 10, throat_ext_angle: 45, rot: 20 })).toEqual([
      ['throat_ext_angle', expect.stringMatching(/they make 65°/)],
    ])
    // Without an extension its angle does nothing.
    expect(issuesWith({ throat_ext_angle: 45, rot: 20 })).toEqual([])
  })

  test('with r0 at the main throat the driver end must keep a radius', () => {
    const extension = { throat_ext_length: 20, throat_ext_angle: 35, throat_anchor: 'main' }
    expect(issuesWith(extension)).toEqual([
      ['throat_ext_angle', expect.stringMatching(/at the driver must be between 1 mm/)],
    ])
    expect(issuesWith({ ...extension, throat_ext_angle: 20 })).toEqual([])
    expect(issuesWith({ throat_anchor: 'mouth' })).toEqual([
      ['throat_anchor', expect.stringMatching(/"driver" or "main"/)],
    ])
  })

  test('an extension that closes before the main part is refused', () => {
    expect(issuesWith({ throat_ext_length: 20, throat_ext_angle: -40 })).toEqual([
      ['a', expect.stringMatching(/no horn/)],
    ])
  })
})

describe('the circular arc', () => {
  test('needs L, a and r0 only', () => {
    const numbers = { formula_type: 'OSSE', L: 60, a: 30, r0: 12.7, throat_profile: 3 }
    expect(issuesOf(numbers)).toEqual([])
    expect(issuesOf({ ...numbers, throat_profile: 1 })).toHaveLength(5)
  })

  test('is refused where it would leave the throat beyond 90°', () => {
    expect(issuesWith({ throat_profile: 3, a: 60, circ_arc_term_angle: 1 })).toEqual([
      [
        'circ_arc_term_angle',
        'With a = 60° and circ_arc_term_angle = 1° the arc would leave the throat at 119°; ' +
          'this must be between −90° and 90°. Bring the two angles closer together.',
      ],
    ])
  })

  test('is refused where its radius would turn it back at the mouth, with the smallest one that does not', () => {
    // 60 / (2 cos² 40°) = 51.12; half the chord is 39.16 mm.
    expect(issuesWith({ throat_profile: 3, circ_arc_radius: 51 })).toEqual([
      ['circ_arc_radius', expect.stringMatching(/must be above 51\.12 mm/)],
    ])
    expect(issuesWith({ throat_profile: 3, circ_arc_radius: 51.2 })).toEqual([])
  })

  test('is refused where a radius reaches at some azimuths only', () => {
    const design = { throat_profile: 3, circ_arc_radius: 39, L: '60 + 20*cos(2p)', circ_arc_term_angle: 30 }
    expect(issuesWith(design)).toEqual([['circ_arc_radius', expect.stringMatching(/at some azimuths only/)]])
  })

  test.each([2, 0, 1.5])('throat_profile = %d is refused by name', (throat_profile) => {
    expect(issuesWith({ throat_profile }).map(([name]) => name)).toEqual(['throat_profile'])
  })
})

describe('rotation', () => {
  test('that turns a steep wall back at the throat is refused', () => {
    expect(issuesWith({ a0: 70, rot: 30 })).toEqual([['rot', expect.stringMatching(/forwards/)]])
  })
})

describe('the guiding curve', () => {
  const guide = { gcurve_type: 1, gcurve_width: 120, a: undefined }

  test('replaces a', () => {
    expect(issuesWith(guide)).toEqual([])
    expect(issuesWith({ ...guide, gcurve_width: 0 })).toEqual([['a', expect.stringMatching(/missing/)]])
  })

  test('inside the throat section is refused', () => {
    expect(issuesWith({ ...guide, slot_length: 20, gcurve_dist: 15 })).toEqual([
      ['gcurve_dist', expect.stringMatching(/must be behind 20 mm/)],
    ])
    expect(issuesWith({ ...guide, slot_length: 20, gcurve_dist: 25 })).toEqual([])
  })

  test('that is torn or has no radius is refused', () => {
    const formula = { ...guide, gcurve_type: 2 }
    expect(issuesWith({ ...formula, gcurve_sf: '1,2,1,4,4,4' })).toEqual([
      ['gcurve_type', expect.stringMatching(/jumps at/)],
    ])
    expect(issuesWith({ ...formula, gcurve_sf: '1,1,4,0,4,4' })).toEqual([
      ['gcurve_type', expect.stringMatching(/radius/)],
    ])
  })

  test.each(['1,1,4,6,5', '1,1,4,6,5,x', '1,1,4,6,5,', '0,1,4,6,5,5'])(
    'gcurve_sf = "%s" is refused',
    (text) => {
      expect(issuesWith({ ...guide, gcurve_type: 2, gcurve_sf: text })).toEqual([
        ['gcurve_sf', expect.stringMatching(/six numbers/)],
      ])
    },
  )
})

describe('the morph', () => {
  test.each([
    ['morph_target', 3],
    ['morph_rate', 0.5],
    ['morph_fixed', 1],
    ['morph_width', -4],
    ['morph_allow_shrinkage', 2],
    ['morph_rule', 'lip'],
  ])('%s = %s is refused by name', (name, value) => {
    expect(issuesWith({ morph_target: 1, [name]: value }).map(([parameter]) => parameter)).toEqual([name])
  })
})
