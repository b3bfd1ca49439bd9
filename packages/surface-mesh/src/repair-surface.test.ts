import { describe, expect, test } from 'vitest'
import { areaByTag } from './measure/area-by-tag.ts'
import { signedVolume } from './measure/signed-volume.ts'
import { repairSurface } from './repair-surface.ts'
import { bodyOfRevolution } from './testing/body-of-revolution.ts'
import { box } from './testing/box.ts'
import { icosphere } from './testing/icosphere.ts'
import { joinSurfaces } from './testing/join-surfaces.ts'
import { kleinBottle } from './testing/klein-bottle.ts'
import { moebiusStrip } from './testing/moebius-strip.ts'
import { placeSurface } from './testing/place-surface.ts'
import { randomRotation } from './testing/random-rotation.ts'
import { seededRandom } from './testing/seeded-random.ts'
import { shuffled } from './testing/shuffled.ts'
import { spikyStar } from './testing/spiky-star.ts'
import { surfaceFromLists } from './testing/surface-from-lists.ts'
import { tetrahedron } from './testing/tetrahedron.ts'
import { thinCup } from './testing/thin-cup.ts'
import { torus } from './testing/torus.ts'
import { triangleSoup } from './testing/triangle-soup.ts'
import { turnedOver } from './testing/turned-over.ts'
import { withTriangles } from './testing/with-triangles.ts'
import { withVertexAt } from './testing/with-vertex-at.ts'
import { withWing } from './testing/with-wing.ts'
import { withoutTriangles } from './testing/without-triangles.ts'
import type { TriangleSurface } from './triangle-surface.ts'
import { checkClosedOriented } from './topology/check-closed-oriented.ts'

function verdicts(surface: TriangleSurface): string[] {
  return repairSurface(surface).issues.map(({ code, severity }) => `${code} ${severity}`)
}

const copyOf = ({ vertices, triangles, tags }: TriangleSurface): TriangleSurface => ({
  vertices: vertices.slice(),
  triangles: triangles.slice(),
  tags: tags.slice(),
})

/** Cut into loose triangles, shuffled, some turned over, with stray vertices and a few triangles without an area. */
function untidy(surface: TriangleSurface, random: () => number): TriangleSurface {
  const soup = shuffled(triangleSoup(surface), random)
  const isTurned = soup.tags.map(() => (random() < 0.3 ? 1 : 0))
  const turned = turnedOver(soup, (t) => isTurned[t] === 1)
  const grown = { ...turned, vertices: Float64Array.of(...turned.vertices, 99, 99, 99, -5, 0, 0) }
  const vertex = () => Math.floor(random() * soup.triangles.length)
  return withTriangles(
    grown,
    [vertex(), vertex()].map((v) => [v, v, vertex()]),
  )
}

describe('repairSurface', () => {
  test.each([
    ['a tetrahedron', tetrahedron()],
    ['a cube', box()],
    ['a sphere', icosphere(3)],
    ['a torus', torus(2, 0.5, 24, 16)],
    ['a thin cup', thinCup(8)],
    ['a random star', spikyStar(2, 4, seededRandom(1))],
    ['two bodies side by side', joinSurfaces(box(), box({ min: [1.1, 0, 0], max: [2, 1, 1] }))],
    ['a ball in the hole of a ring', joinSurfaces(torus(3, 0.5, 24, 12), icosphere(2))],
  ])('%s needs no repair and comes back as it is, however it is turned, scaled and shifted', (_, surface) => {
    const random = seededRandom(71)
    const placed = placeSurface(surface, {
      scale: 10 ** (6 * random() - 3),
      rotation: randomRotation(random),
      shift: [random(), random(), random()],
    })
    for (const input of [surface, placed]) {
      const repaired = repairSurface(input)
      expect(repaired.issues).toEqual([])
      expect(repaired.surface).toBe(input)
    }
  })

  test('an untidy surface becomes the tidy one: closed, with its volume and its areas', () => {
    const random = seededRandom(72)
    for (const tidy of [thinCup(8), torus(2, 0.5, 24, 16), icosphere(3), box({ cells: 6 })]) {
      const input = untidy(tidy, random)
      const before = copyOf(input)
      const { surface, issues } = repairSurface(input)

      expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
        'unused_vertex repaired',
        'unwelded_vertices repaired',
        'degenerate_triangle repaired',
        'inconsistent_winding repaired',
      ])
      expect(checkClosedOriented(surface)).toEqual(checkClosedOriented(tidy))
      // Rounding of sums of a thousand terms in another order.
      expect(signedVolume(surface)).toBeCloseTo(signedVolume(tidy), 11)
      for (const [tag, area] of areaByTag(tidy)) expect(areaByTag(surface).get(tag)).toBeCloseTo(area, 11)
      expect(input).toEqual(before)
    }
  })

  test('what was repaired needs no further repair', () => {
    const { surface } = repairSurface(untidy(thinCup(8), seededRandom(73)))

    expect(repairSurface(surface)).toEqual({ surface, issues: [] })
  })

  test.each([
    ['no triangles', surfaceFromLists([], []), ['mesh_empty rejected']],
    [
      'an index too large',
      { ...box(), triangles: box().triangles.with(4, 8) },
      ['mesh_index_range rejected'],
    ],
    ['no source', { ...box(), tags: new Uint8Array(12).fill(1) }, ['missing_source_tag rejected']],
    ['an unknown tag', { ...box(), tags: box().tags.with(3, 7) }, ['unknown_tag rejected']],
    ['a size that underflows', placeSurface(box(), { scale: 1e-200 }), ['coordinate_range rejected']],
    [
      'a copy of a triangle',
      withTriangles(
        box(),
        [box().triangles.subarray(3, 6)].map((t) => [...t]),
      ),
      ['duplicate_triangle rejected'],
    ],
    ['a missing triangle', withoutTriangles(icosphere(2), [17]), ['open_mesh rejected']],
    ['a wing', withWing(box(), [3, 4, 5]), ['open_mesh rejected', 'non_manifold_edge rejected']],
    ['a Möbius strip', moebiusStrip(30), ['open_mesh rejected', 'inconsistent_winding rejected']],
    ['a Klein bottle', kleinBottle(24, 15), ['inconsistent_winding rejected']],
    ['everything inside out', turnedOver(thinCup(6)), ['inverted_normals repaired']],
    [
      'two cubes that share a corner',
      joinSurfaces(box(), box({ min: [1, 1, 1], max: [2, 2, 2] })),
      ['unwelded_vertices repaired', 'pinched_vertex rejected'],
    ],
    [
      'two cubes that share an edge',
      joinSurfaces(box(), box({ min: [1, 1, 0], max: [2, 2, 1] })),
      ['unwelded_vertices repaired', 'non_manifold_edge rejected'],
    ],
    [
      'two cubes that share a face',
      joinSurfaces(box(), box({ min: [1, 0, 0], max: [2, 1, 1] })),
      ['unwelded_vertices repaired', 'duplicate_triangle rejected'],
    ],
    [
      'two cubes that overlap',
      joinSurfaces(box(), placeSurface(box(), { shift: [0.5, 0.4, 0.3] })),
      ['self_intersection rejected'],
    ],
    [
      'a vertex pushed through the opposite wall',
      withVertexAt(box({ cells: 4 }), 30, [-1.2, 0.4, 0.4]),
      ['self_intersection rejected'],
    ],
    [
      'a tip with millions of pairs of triangles',
      bodyOfRevolution(
        [
          [0, 0],
          [1, 0.5],
          [0, 1],
        ],
        7000,
      ),
      ['self_intersection_undecided rejected'],
    ],
    [
      'a body inside another one',
      joinSurfaces(icosphere(2), placeSurface(icosphere(2), { scale: 0.5 })),
      ['nested_component rejected'],
    ],
    [
      'a body inside one with a hole',
      joinSurfaces(withoutTriangles(icosphere(2), [17]), placeSurface(icosphere(2), { scale: 0.5 })),
      ['open_mesh rejected'],
    ],
    [
      'a cavity',
      joinSurfaces(box(), turnedOver(placeSurface(box(), { scale: 0.5, shift: [0.2, 0.2, 0.2] }))),
      ['inverted_normals repaired', 'nested_component rejected'],
    ],
  ])('%s: the verdict names it', (_, surface, expected) => {
    expect(verdicts(surface)).toEqual(expected)
  })

  test('the verdict does not depend on the place, the size, or the order of the triangles', () => {
    const random = seededRandom(74)
    const overlapping = joinSurfaces(thinCup(6), placeSurface(icosphere(1), { scale: 0.3 }))
    for (let trial = 0; trial < 5; trial++) {
      const placed = placeSurface(shuffled(overlapping, random), {
        scale: 10 ** (4 * random() - 2),
        rotation: randomRotation(random),
        shift: [random(), random(), random()],
      })
      expect(verdicts(placed)).toEqual(['self_intersection rejected'])
    }
  })

  test('examples are indices of the input, whatever was dropped and welded before', () => {
    const outer = icosphere(3)
    const inner = placeSurface(icosphere(2), { scale: 0.5 })
    const stray = { ...surfaceFromLists([[7, 7, 7]], []), tags: new Uint8Array(0) }
    const flat = surfaceFromLists(
      [
        [0.1, 0, 0],
        [0.2, 0, 0],
        [0.3, 0, 0],
      ],
      [[0, 1, 2]],
    )
    const { issues } = repairSurface(joinSurfaces(stray, flat, outer, triangleSoup(inner)))
    const examplesOf = (wanted: string) => issues.find(({ code }) => code === wanted)?.examples

    expect(examplesOf('unused_vertex')).toEqual([0])
    expect(examplesOf('degenerate_triangle')).toEqual([0])
    expect(examplesOf('nested_component')).toEqual([1 + outer.tags.length])
  })

  test('a vertex named is where the fault is, in the input', () => {
    const cubes = joinSurfaces(box(), box({ min: [1, 1, 1], max: [2, 2, 2] }))
    const stray = { ...surfaceFromLists([[7, 7, 7]], []), tags: new Uint8Array(0) }
    const input = joinSurfaces(stray, triangleSoup(cubes))
    const pinched = repairSurface(input).issues.find(({ code }) => code === 'pinched_vertex')
    const [vertex] = pinched?.examples ?? []

    expect(Array.from(input.vertices.subarray(3 * vertex, 3 * vertex + 3))).toEqual([1, 1, 1])
  })

  test('each message ends what it says with a full stop and gives counts as numbers', () => {
    const { issues } = repairSurface(untidy(withoutTriangles(icosphere(3), [2]), seededRandom(75)))

    expect(issues.length).toBeGreaterThan(3)
    for (const { message, count } of issues) {
      expect(message).toMatch(/\.$/)
      expect(message).toContain(String(count))
    }
  })

  test('200,000 triangles of the worst kinds are judged in seconds', () => {
    const count = 200_000
    const random = seededRandom(76)
    const tags = new Uint8Array(count).fill(2)
    const loose = Uint32Array.from({ length: 3 * count }, (_, h) => h)
    const scattered = Float64Array.from({ length: 9 * count }, random)
    const crowded = scattered.map((value, i) => (i < 9 ? value : 1e-9 * value))
    const dolls = Array.from({ length: 2000 }, (_, i) => placeSurface(tetrahedron(), { scale: 1 + i / 100 }))
    const start = performance.now()
    for (const surface of [
      { vertices: scattered, triangles: loose, tags },
      { vertices: crowded, triangles: loose, tags },
      { vertices: scattered, triangles: loose.map(() => Math.floor(random() * 3000)), tags },
      joinSurfaces(...dolls),
    ]) {
      expect(repairSurface(surface).issues.some(({ severity }) => severity === 'rejected')).toBe(true)
    }

    // Together they take about 2 s; anything quadratic takes hours.
    expect(performance.now() - start).toBeLessThan(60_000)
  })
})
