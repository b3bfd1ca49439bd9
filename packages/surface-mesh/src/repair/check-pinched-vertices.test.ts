import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { joinSurfaces } from '../testing/join-surfaces.ts'
import { thinCup } from '../testing/thin-cup.ts'
import { torus } from '../testing/torus.ts'
import { turnedOver } from '../testing/turned-over.ts'
import { withoutTriangles } from '../testing/without-triangles.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { checkPinchedVertices } from './check-pinched-vertices.ts'
import { startRepair } from './surface-under-repair.ts'

/** Makes one vertex of two. */
function merged(surface: TriangleSurface, from: number, into: number): TriangleSurface {
  return { ...surface, triangles: surface.triangles.map((v) => (v === from ? into : v)) }
}

const check = (surface: TriangleSurface) => checkPinchedVertices(startRepair(surface)).issues

describe('checkPinchedVertices', () => {
  test.each([
    ['a closed surface', torus(2, 1, 9, 7)],
    ['a closed surface with triangles wound both ways', turnedOver(thinCup(4), (t) => t % 3 === 0)],
    ['a surface with a hole', withoutTriangles(box({ cells: 3 }), [4])],
  ])('%s has one fan at each vertex', (_, surface) => {
    expect(check(surface)).toEqual([])
  })

  test('two bodies that share a vertex are pinched there', () => {
    const second = box({ min: [1, 1, 1], max: [2, 2, 2] })
    const pair = joinSurfaces(box(), second)
    const corner = (x: number, from: number) => {
      for (let v = from; ; v++)
        if (pair.vertices.subarray(3 * v, 3 * v + 3).every((value) => value === x)) return v
    }

    expect(check(merged(pair, corner(1, 8), corner(1, 0)))).toMatchObject([
      { code: 'pinched_vertex', severity: 'rejected', subject: 'vertex', count: 1, examples: [corner(1, 0)] },
    ])
  })

  test('one body that touches itself in a vertex is pinched there, once', () => {
    expect(check(merged(torus(2, 1, 9, 7), 31, 0))).toMatchObject([{ count: 1, examples: [0] }])
  })

  test('three fans at one vertex are one pinched vertex', () => {
    expect(check(merged(merged(torus(2, 1, 12, 9), 40, 0), 80, 0))).toMatchObject([{ count: 1 }])
  })
})
