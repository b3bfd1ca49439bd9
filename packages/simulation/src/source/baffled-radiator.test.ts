import { referencePointM } from '@hornbench/solver'
import { signedVolume, type TriangleSurface } from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { boxCavity, turnedOver } from '../testing/box-cavity.ts'
import { cube } from '../testing/cube.ts'
import { UnusableMeshError } from '../unusable-input-error.ts'
import type { MeshValidation } from './body-source.ts'
import { checkedRadiator } from './checked-radiator.ts'

const sweep = { medium: { soundSpeed: 343, density: 1.21 }, highestHz: 500, baffle: 'infinite' } as const
const cavity = boxCavity(4)
const OSSE = {
  formula_type: 'OSSE',
  L: 50,
  a: 40,
  a0: 12,
  r0: 12.7,
  k: 1,
  s: 0.4,
  n: 4,
  q: 0.995,
  throat_res: 8,
  mouth_res: 20,
}

const check = (surface: TriangleSurface, validation: MeshValidation = 'warn') =>
  checkedRadiator({ kind: 'mesh', surface, validation }, sweep)

function codesOf(run: () => unknown) {
  try {
    run()
  } catch (error) {
    if (error instanceof UnusableMeshError) return error.issues.map(({ code }) => code)
    throw error
  }
  throw new Error('Nothing was refused.')
}

const close = (values: number[]) => values.map((value) => expect.closeTo(value, 12))

describe('the mesh of a cavity in an infinite baffle', () => {
  test.each(['strict', 'warn', 'off'] as const)('passes without a word with validation %s', (validation) => {
    const { surface, warnings, baffle } = check(cavity, validation)
    expect(surface).toEqual(cavity)
    expect(warnings).toEqual([])
    expect(baffle).toBe('infinite')
  })

  test('is observed along the axis out of its mouth, around the centre of the aperture', () => {
    const { frame } = check(cavity)
    expect(frame.axis).toEqual(close([0, 0, 1]))
    expect(frame.origin).toEqual(close([0, 0, -0.1]))
    expect(referencePointM(frame, 'mouth')).toEqual(close([0, 0, 0.1]))
  })

  test('that is wound as a body is turned over, and that is remarked on', () => {
    const { surface, warnings } = check({ ...cavity, triangles: turnedOver(cavity.triangles) })
    expect(surface).toEqual(cavity)
    expect(warnings).toEqual([
      expect.stringMatching(/^inverted_normals: .*wound as the surface of a solid body/),
    ])
  })

  test('has single triangles turned that are wound against the others', () => {
    const triangles = cavity.triangles.slice()
    triangles.set([triangles[1], triangles[0]])
    const { surface, warnings } = check({ ...cavity, triangles })
    expect(signedVolume(surface)).toBeCloseTo(-0.008, 12)
    expect(warnings).toEqual([expect.stringMatching(/^inconsistent_winding: /)])
  })

  test('keeps the mirror planes of its design', () => {
    const request = { ...sweep, formulation: '3d' } as const
    const horn = checkedRadiator({ kind: 'design', design: OSSE }, request)
    expect(horn.mirrors.planes).toEqual({ x: true, y: true })
    expect(check(horn.surface).mirrors.planes).toEqual({ x: true, y: true })
  })
})

describe('a mesh that is no cavity of a baffle is refused in every mode, by name', () => {
  const untagged = { ...cavity, tags: cavity.tags.map((tag) => (tag === 4 ? 1 : tag)) }
  const dented = { ...cavity, vertices: cavity.vertices.slice() }
  const centre = Array.from({ length: dented.vertices.length / 3 }, (_, v) => v).find(
    (v) =>
      Math.hypot(dented.vertices[3 * v], dented.vertices[3 * v + 1], dented.vertices[3 * v + 2] - 0.1) < 1e-9,
  )
  dented.vertices[3 * (centre ?? 0) + 2] -= 0.01
  test.each(['strict', 'warn', 'off'] as const)('with validation %s', (validation) => {
    expect(codesOf(() => check(untagged, validation))).toEqual(['no_aperture'])
    expect(codesOf(() => check(dented, validation))).toEqual(['aperture_not_flat'])
    expect(codesOf(() => check(two(cavity), validation))).toEqual(['several_cavities'])
  })

  test('a body', () => {
    expect(codesOf(() => check(cube(4)))).toEqual(['no_aperture'])
  })

  test('a cavity with a part in front of its aperture', () => {
    const isInner = (value: number) => Math.abs(value) < 0.06
    const isInnerVertex = (v: number) =>
      isInner(cavity.vertices[3 * v]) && isInner(cavity.vertices[3 * v + 1])
    const tags = cavity.tags.map((tag, t) =>
      tag === 4 && !cavity.triangles.subarray(3 * t, 3 * t + 3).every(isInnerVertex) ? 1 : tag,
    )
    const raised = cavity.vertices.map((value, at) => {
      const isTop = at % 3 === 2 && value > 0.09
      return isTop && !isInnerVertex(Math.floor(at / 3)) ? 0.13 : value
    })
    expect(check({ ...cavity, tags }).warnings).toEqual([])
    expect(codesOf(() => check({ ...cavity, tags, vertices: raised }))).toEqual(['in_front_of_baffle'])
  })
})

describe('a design in an infinite baffle', () => {
  test('is the air in it, as a mesh and as an outline', () => {
    const { surface, meridians, frame, mshText } = checkedRadiator({ kind: 'design', design: OSSE }, sweep)
    expect(signedVolume(surface)).toBeLessThan(0)
    expect(new Set(surface.tags)).toEqual(new Set([1, 2, 4]))
    expect(meridians?.[0]?.meridian.tags).toContain(4)
    expect(frame.mouthDistanceM).toBeCloseTo(0.05, 12)
    expect(mshText).toContain('$Elements')
  })

  test('says that its enclosure does not count', () => {
    const design = { ...OSSE, enc_depth: 200 }
    const { surface, meridians, warnings } = checkedRadiator({ kind: 'design', design }, sweep)
    expect(warnings).toEqual([expect.stringMatching(/^parameter-without-effect: The enclosure/)])
    expect(surface).toEqual(checkedRadiator({ kind: 'design', design: OSSE }, sweep).surface)
    expect(meridians).toBeDefined()
  })

  test('is refused as axisymmetric when it is not round', () => {
    const design = { ...OSSE, a: '40 + 4*cos(2*p)' }
    const request = { ...sweep, formulation: 'axisymmetric' } as const
    expect(codesOf(() => checkedRadiator({ kind: 'design', design }, request))).toEqual(['not_round'])
  })
})

/** The same twice, side by side. */
function two(surface: TriangleSurface): TriangleSurface {
  const { vertices, triangles, tags } = surface
  const beside = vertices.map((value, at) => (at % 3 === 0 ? value + 1 : value))
  return {
    vertices: Float64Array.of(...vertices, ...beside),
    triangles: Uint32Array.of(...triangles, ...triangles.map((v) => v + vertices.length / 3)),
    tags: Uint8Array.of(...tags, ...tags),
  }
}
