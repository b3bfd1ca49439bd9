import { describe, expect, test } from 'vitest'
import { windingNumber } from '../measure/winding-number.ts'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { joinSurfaces } from '../testing/join-surfaces.ts'
import { placeSurface } from '../testing/place-surface.ts'
import { randomRotation } from '../testing/random-rotation.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { thinCup } from '../testing/thin-cup.ts'
import { torus } from '../testing/torus.ts'
import { buildEdgeTable } from '../topology/edge-table.ts'
import { labelComponents } from '../topology/label-components.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { findNestedComponents } from './find-nested-components.ts'

const nestedOf = (...parts: readonly TriangleSurface[]) => {
  const surface = joinSurfaces(...parts)
  return Array.from(findNestedComponents(surface, labelComponents(buildEdgeTable(surface))))
}
const ball = (radius: number, ...shift: [number, number, number]) =>
  placeSurface(icosphere(2), { scale: radius, shift })

describe('findNestedComponents', () => {
  test('bodies side by side are not nested', () => {
    expect(nestedOf(box(), box({ min: [2, 0, 0], max: [3, 1, 1] }), ball(1, 5, 5, 5))).toEqual([0, 0, 0])
  })

  test('what stands in a cup or in the hole of a ring is outside, though within its box', () => {
    expect(nestedOf(thinCup(6), ball(0.3, 0, 0, 0.5))).toEqual([0, 0])
    expect(nestedOf(torus(3, 0.5, 24, 12), ball(1, 0, 0, 0))).toEqual([0, 0])
  })

  test('what is in the wall of a ring is inside', () => {
    expect(nestedOf(ball(0.2, 3, 0, 0), torus(3, 0.5, 24, 12))).toEqual([1, 0])
  })

  test('all but the outermost of a set of dolls are nested, however many', () => {
    expect(nestedOf(...[3, 1, 4, 2, 5].map((radius) => ball(radius, 0, 0, 0)))).toEqual([1, 1, 1, 1, 0])
  })

  test('what stands behind another part of the same room is nested as well', () => {
    // From the first ball the ray meets the second one first, from outside; only that one meets the wall.
    const along = (s: number) => ball(0.2, 0.4719 * s, 0.6143 * s, 0.6324 * s)

    expect(nestedOf(along(0), along(1), along(2), ball(5, 0, 0, 0))).toEqual([1, 1, 1, 0])
    expect(nestedOf(along(0), along(1), along(2))).toEqual([0, 0, 0])
  })

  test('agrees with winding numbers on random scatters of small bodies in and around large ones', () => {
    const random = seededRandom(61)
    const hosts = [
      thinCup(6),
      placeSurface(torus(0.8, 0.3, 24, 12), { shift: [0, 0, -1] }),
      ball(0.7, 2.5, 0, 0),
    ]
    const host = joinSurfaces(...hosts)
    const cells = Array.from({ length: 400 }, (_, i) => [i % 10, Math.floor(i / 10) % 5, Math.floor(i / 50)])
    // On a lattice they do not meet each other; those that meet a host, where its winding number is in between, are left out.
    const guests = cells
      .map(([i, j, k]) => [0.4 * i - 1.2, 0.4 * j - 0.8, 0.4 * k - 1.4] as const)
      .map((shift) => placeSurface(tetrahedron(), { scale: 0.02, rotation: randomRotation(random), shift }))
    const depths = guests.map(({ vertices }) =>
      Array.from({ length: 4 }, (_, v) => {
        const [x, y, z] = vertices.subarray(3 * v, 3 * v + 3)
        return windingNumber(host, x, y, z) > 0.5 ? 1 : 0
      }),
    )
    const isClear = depths.map((depth) => new Set(depth).size === 1)
    const nested = nestedOf(...hosts, ...guests.filter((_, i) => isClear[i])).slice(hosts.length)

    expect(nested).toEqual(depths.filter((_, i) => isClear[i]).map(([depth]) => depth))
    expect(nested).toContain(0)
    expect(nested).toContain(1)
  })
})
