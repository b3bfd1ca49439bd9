import { planMemoryBytes } from '@hornbench/solver'
import { DesignError, HornMeshError } from '@hornbench/waveguide'
import { describe, expect, test } from 'vitest'
import { observationLayoutSchema } from './observation/observation-layout.ts'
import { ORBIT_POINTS } from './observation/orbits.ts'
import { prepareSolve } from './prepare-solve.ts'
import type { PrepareRequest } from './prepare-request.ts'
import { cube } from './testing/cube.ts'
import { cubeRequest } from './testing/cube-request.ts'
import { UnusableObservationError } from './unusable-input-error.ts'

const HORN = {
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
  rear_res: 25,
}
const design = (changes: object = {}) =>
  cubeRequest({ source: { kind: 'design', design: { ...HORN, ...changes } } })

const observe = (changes: Partial<PrepareRequest['observation']>) => {
  const request = cubeRequest()
  return { ...request, observation: { ...request.observation, ...changes } }
}

function observationIssuesOf(request: PrepareRequest) {
  try {
    prepareSolve(request)
  } catch (error) {
    if (error instanceof UnusableObservationError) return error.issues
    throw error
  }
  throw new Error('Nothing was refused.')
}

const pointOf = ({ pointsM }: { pointsM: Float64Array }, index: number) =>
  [...pointsM.subarray(3 * index, 3 * index + 3)].map((value) => expect.closeTo(value, 9) as number)

describe('a mesh', () => {
  const prepared = prepareSolve(cubeRequest())

  test('is prepared with its sizes, its limit and what it takes', () => {
    expect(prepared).toMatchObject({ triangles: 192, unknowns: 98, warnings: [] })
    expect(prepared.longestEdgeM).toBeCloseTo(Math.SQRT2 * 0.05, 12)
    expect(prepared.maxExtentM).toBeCloseTo(0.2, 12)
    expect(prepared.validToHz).toBeCloseTo(343 / (6 * prepared.longestEdgeM), 9)
    const points = prepared.pointsM.length / 3
    expect(prepared.memoryBytes).toBe(planMemoryBytes({ triangles: 192, unknowns: 98, points }))
    expect(prepared.mshText).toBeUndefined()
  })

  test('is not symmetric where its triangles are not, though its vertices are', () => {
    expect(prepared.symmetry).toEqual({
      planes: { x: false, y: false },
      reasons: [
        expect.stringMatching(/^The mesh is not symmetric about x = 0: triangle \d+ has no image/),
        expect.stringMatching(/^The mesh is not symmetric about y = 0: triangle \d+ has no image/),
      ],
    })
  })

  test('has arcs around the mouth centre and a point on the axis, 2 m from the mouth plane', () => {
    const { typed } = prepared.layout
    expect(typed.arcs.map(({ plane }) => plane)).toEqual(['horizontal', 'diagonal'])
    const [horizontal, diagonal] = typed.arcs.map(({ firstPoint }) => firstPoint)
    expect([2, 0, 0.1]).toEqual(pointOf(prepared, horizontal + 3))
    expect([Math.SQRT2, Math.SQRT2, 0.1]).toEqual(pointOf(prepared, diagonal + 3))
    expect([0, 0, 2.1]).toEqual(pointOf(prepared, typed.onAxisPoint))
    expect([0, 0, 2.1]).toEqual(pointOf(prepared, prepared.layout.sphere.referencePoint))
  })

  test.each([
    // The source is its face at z = 0.1, and its mouth plane as well; its own origin is its centre.
    ['throat' as const, 0.1],
    ['origin' as const, 0],
  ])('is observed around its %s when that is the origin of distances', (origin, z) => {
    const moved = prepareSolve(observe({ origin }))
    const { typed } = moved.layout
    expect(typed).toMatchObject({ origin, distanceM: 2 })
    expect([2, 0, z]).toEqual(pointOf(moved, (typed.arcs[0]?.firstPoint ?? 0) + 3))
    expect([0, 0, 2 + z]).toEqual(pointOf(moved, typed.onAxisPoint))
    // Directivity stays around the mouth.
    expect([0, 0, 2.1]).toEqual(pointOf(moved, moved.layout.sphere.referencePoint))
    expect(observationLayoutSchema.parse(moved.layout)).toEqual(moved.layout)
  })

  test('is not observed on its axis inside of it', () => {
    const issues = observationIssuesOf(observe({ origin: 'origin', distanceM: 0.05, planes: [] }))
    expect(issues).toMatchObject([{ path: ['distanceM'], code: 'inside_body' }])
    expect(issues[0]?.message).toMatch(/axis lies inside the body.* above 0\.18 m/)
    expect(prepareSolve(observe({ distanceM: 0.05, planes: [] })).layout.typed.distanceM).toBe(0.05)
  })

  test('has the points of the older document around the source, in the direction where more of the body lies', () => {
    const { legacy } = prepared.layout
    expect(legacy).toMatchObject({ planes: ['vertical'], silentPoints: [] })
    // The horizontal cut is there as well, since directivity comes from it.
    expect(legacy.arcs.map(({ plane }) => plane)).toEqual(['horizontal', 'vertical'])
    const [horizontal, vertical] = legacy.arcs.map(({ firstPoint }) => firstPoint)
    expect([1.5, 0, 0.1]).toEqual(pointOf(prepared, horizontal + 2))
    expect([0, 1.5, 0.1]).toEqual(pointOf(prepared, vertical + 2))
    expect([0, 0, -0.9]).toEqual(pointOf(prepared, legacy.onAxisPoint))
  })

  test('has a horizontal and a vertical orbit around the mouth centre, every 10°', () => {
    const { orbits } = prepared.layout
    expect(orbits?.distanceM).toBe(2)
    const place = (plane: string, angleDeg: number) => {
      const point = ORBIT_POINTS.findIndex((at) => at.plane === plane && at.angleDeg === angleDeg)
      return pointOf(prepared, (orbits?.firstPoint ?? Number.NaN) + point)
    }
    expect([0, 0, 2.1]).toEqual(place('horizontal', 0))
    expect([2, 0, 0.1]).toEqual(place('horizontal', 90))
    expect([0, -2, 0.1]).toEqual(place('vertical', -90))
    expect([0, 0, -1.9]).toEqual(place('horizontal', 180))
  })

  test('has a layout with the area of its source and its mirrors, and reads one without them', () => {
    const { mesh, typed, orbits, ...others } = prepared.layout
    expect(mesh.sourceAreaM2).toBeCloseTo(0.04, 12)
    expect(typed.mirrored).toEqual([])
    const { sourceAreaM2: _area, ...olderMesh } = mesh
    const { mirrored: _mirrored, ...olderTyped } = typed
    const older = { ...others, mesh: olderMesh, typed: olderTyped }
    expect(orbits).toBeDefined()
    expect(observationLayoutSchema.parse(older)).toEqual(older)
  })

  test('has a layout that survives JSON and names each point once', () => {
    const { layout, pointsM } = prepared
    expect(observationLayoutSchema.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
    expect(layout.points).toBe(pointsM.length / 3)
    // Two arcs of 7, one on the axis, the reference, 18 × 36 nodes; one on the axis and two arcs of 5; two orbits.
    expect(layout.points).toBe(14 + 1 + 1 + 648 + 1 + 10 + 70)
  })

  test('is prepared to the same bytes again', () => {
    expect(prepareSolve(cubeRequest())).toEqual(prepared)
  })

  test('that is large has its directivity taken from farther away, and says so', () => {
    const surface = { ...cube(4), vertices: cube(4).vertices.map((length) => 20 * length) }
    const { layout, warnings } = prepareSolve(
      cubeRequest({ source: { kind: 'mesh', surface, validation: 'off' }, arcsMayMove: true }),
    )
    expect(layout.sphere.radiusM).toBeCloseTo(2 * Math.hypot(2, 2, 4), 9)
    expect(warnings[0]).toMatch(/^moved_arcs: levels are taken 9.80 m from the mouth instead of 2 m/)
  })
})

describe('a design', () => {
  test('is meshed in metres, with the area correction and its mesh as a file in millimetres', () => {
    const { surface, layout, mshText, maxExtentM } = prepareSolve({ ...design(), formulation: '3d' })
    expect(layout.pressureCorrection).toBeGreaterThan(1)
    expect(layout.pressureCorrection).toBeLessThan(1.1)
    expect(maxExtentM).toBeGreaterThan(0.05)
    expect(maxExtentM).toBeLessThan(0.3)
    expect(mshText).toMatch(/^\$MeshFormat\n2\.2 0 8\n/)
    expect(mshText).toContain(`$Nodes\n${surface.vertices.length / 3}\n`)
  })

  test('is solved by the part between its mirror planes, unless that is switched off', () => {
    const quarter = prepareSolve({ ...design(), formulation: '3d' })
    const full = prepareSolve({ ...design(), formulation: '3d', symmetry: 'off' })

    expect(quarter.symmetry).toEqual({ planes: { x: true, y: true }, reasons: [] })
    expect(full.symmetry).toEqual({
      planes: { x: false, y: false },
      reasons: ['Symmetry is switched off.'],
    })
    expect(full.unknowns).toBe(full.surface.vertices.length / 3)
    expect(quarter.unknowns).toBeLessThan(full.unknowns / 3)
    expect(quarter.memoryBytes).toBeLessThan(full.memoryBytes)
    // What is stored of a frequency is the same.
    expect(quarter.layout).toEqual(full.layout)
  })

  test('that depends on the azimuth is solved by the mirror planes that it has', () => {
    const { symmetry, surface, unknowns } = prepareSolve(design({ a: '40 + 4*sin(p)' }))

    expect(symmetry).toEqual({
      planes: { x: true, y: false },
      reasons: ['The design is not symmetric about y = 0.'],
    })
    expect(unknowns).toBeGreaterThan(surface.vertices.length / 6)
    expect(unknowns).toBeLessThan(surface.vertices.length / 3)
  })

  test('is warned about where it is too coarse for the highest frequency', () => {
    expect(prepareSolve({ ...design(), formulation: '3d', highestHz: 20_000 }).warnings).toContainEqual(
      expect.stringMatching(/^too_coarse: /),
    )
  })

  test('that is wrong or makes no mesh is refused as the mesher does', () => {
    expect(() => prepareSolve(design({ r0: -3 }))).toThrow(DesignError)
    expect(() => prepareSolve(design({ L: '40 +' }))).toThrow(DesignError)
    expect(() => prepareSolve(design({ throat_res: 0.1, mouth_res: 0.1 }))).toThrow(HornMeshError)
  })
})

describe('a round design', () => {
  const prepared = prepareSolve({ ...design(), highestHz: 20_000 })

  test('is solved on its outline, fine enough for the highest frequency, with the exact area of its source', () => {
    expect(prepared).toMatchObject({ formulation: 'axisymmetric', warnings: [] })
    expect(prepared.layout).toMatchObject({ formulation: 'axisymmetric', pressureCorrection: 1 })
    expect(prepared.validToHz).toBeGreaterThanOrEqual(20_000)
    expect(prepared.meridians?.at(-1)?.meridian.tags.length).toBe(prepared.unknowns - 1)
    expect(prepared.memoryBytes).toBeLessThan(20e6)
  })

  test('keeps the mesh that it has as triangles', () => {
    const flat = prepareSolve({ ...design(), formulation: '3d', highestHz: 20_000 })
    expect(flat).toMatchObject({ formulation: '3d', layout: { formulation: '3d' } })
    expect(flat.meridians).toBeUndefined()
    expect(prepared.surface).toEqual(flat.surface)
    expect(prepared.mshText).toBe(flat.mshText)
    expect(prepared.pointsM).toEqual(flat.pointsM)
  })
})

test('what is not known to be round is solved on its triangles, and refused where its outline is asked for', () => {
  for (const request of [cubeRequest(), design({ a: '40 + 2*cos(2p)' })]) {
    expect(prepareSolve(request).formulation).toBe('3d')
    expect(() => prepareSolve({ ...request, formulation: 'axisymmetric' })).toThrow(/not_round/)
  }
})

test('a layout from before there was a choice is one of triangles', () => {
  const { formulation, ...older } = prepareSolve(cubeRequest()).layout
  expect(formulation).toBe('3d')
  expect(observationLayoutSchema.parse(older).formulation).toBe('3d')
})

describe('points that there is nothing to observe at', () => {
  test('inside the body are refused, with a distance that would do', () => {
    const [issue, ...others] = observationIssuesOf(observe({ distanceM: 0.15 }))
    expect(others).toEqual([])
    expect(issue).toMatchObject({ path: ['distanceM'], code: 'inside_body' })
    expect(issue?.message).toMatch(/^5 of 14 .* the first horizontal at 150°\. Use a distance above 0\.25 m/)
    expect(prepareSolve(observe({ distanceM: 0.25 })).warnings).toEqual([
      expect.stringMatching(/^large_body: /),
    ])
  })

  test('inside the body are no matter of angles that stay in front', () => {
    expect(prepareSolve(observe({ distanceM: 0.15, toDeg: 90 })).layout.typed.distanceM).toBe(0.15)
  })

  test('beyond 100,000 wavelengths are refused', () => {
    expect(observationIssuesOf({ ...observe({ distanceM: 1000 }), highestHz: 50_000 })).toMatchObject([
      { path: ['distanceM'], code: 'too_far', message: expect.stringContaining('Use at most 686 m') },
    ])
  })

  test('are moved where the sender never asked for them', () => {
    const { layout, warnings } = prepareSolve({ ...observe({ distanceM: 0.15 }), arcsMayMove: true })
    expect(layout.typed.distanceM).toBe(2)
    expect(warnings).toEqual([expect.stringMatching(/^moved_arcs: /)])
  })

  test('are refused when there are too many, before any is made', () => {
    expect(observationIssuesOf(observe({ angles: 1e9 }))).toMatchObject([
      { path: ['angles'], code: 'too_many_points' },
    ])
    const { legacyPolar } = cubeRequest()
    expect(observationIssuesOf(cubeRequest({ legacyPolar: { ...legacyPolar, angles: 1e9 } }))).toMatchObject([
      { code: 'too_many_points' },
    ])
  })
})

describe('points of the older document', () => {
  const legacy = (changes: Partial<PrepareRequest['legacyPolar']>) => {
    const request = cubeRequest()
    return prepareSolve({ ...request, legacyPolar: { ...request.legacyPolar, ...changes } })
  }

  test('that lie inside the body are silent, and the solver is sent elsewhere', () => {
    const { layout, pointsM } = legacy({ distanceM: 0.05 })
    const [horizontal, vertical] = layout.legacy.arcs.map(({ firstPoint }) => firstPoint)
    // At 0° and 45°; at 90° they lie on the face.
    const firstTwo = [horizontal, vertical].flatMap((first) => [first, first + 1])
    expect(layout.legacy.silentPoints).toEqual(firstTwo)
    expect([0, 0, 2.1]).toEqual(pointOf({ pointsM }, horizontal))
  })

  test.each([Number.NaN, Infinity, 1e9, -1e9])('at %d m are silent, whatever the distance', (distanceM) => {
    const { layout, pointsM } = legacy({ distanceM, onAxisDistanceM: distanceM })
    expect(layout.legacy.silentPoints).toHaveLength(11)
    expect(pointsM.every(Number.isFinite)).toBe(true)
  })
})
