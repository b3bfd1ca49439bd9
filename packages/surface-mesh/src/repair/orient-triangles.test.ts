import { describe, expect, test } from 'vitest'
import { signedVolume } from '../measure/signed-volume.ts'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { joinSurfaces } from '../testing/join-surfaces.ts'
import { kleinBottle } from '../testing/klein-bottle.ts'
import { placeSurface } from '../testing/place-surface.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { thinCup } from '../testing/thin-cup.ts'
import { turnedOver } from '../testing/turned-over.ts'
import { withoutTriangles } from '../testing/without-triangles.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { checkClosedOriented } from '../topology/check-closed-oriented.ts'
import { orientTriangles } from './orient-triangles.ts'
import { startRepair } from './surface-under-repair.ts'

const orient = (surface: TriangleSurface) => orientTriangles(startRepair(surface))

describe('orientTriangles', () => {
  test('normals that point out stay as they are', () => {
    const work = startRepair(thinCup(5))

    expect(orientTriangles(work)).toEqual({ work, issues: [], mustStop: false })
  })

  test.each([0.01, 0.2, 0.45, 0.55, 0.8, 0.99])(
    'after turning a share of %d at random, the volume is the same again',
    (share) => {
      const random = seededRandom(51)
      const cup = thinCup(5)
      const turned = cup.tags.map(() => (random() < share ? 1 : 0))
      const { work, issues } = orient(turnedOver(cup, (t) => turned[t] === 1))
      const count = turned.reduce((sum, isTurned) => sum + isTurned, 0)

      expect(checkClosedOriented(work.surface).isClosedOriented).toBe(true)
      // Rounding only: corners of the triangles may come in another order.
      expect(signedVolume(work.surface)).toBeCloseTo(signedVolume(cup), 12)
      expect(issues[0]).toMatchObject({
        code: 'inconsistent_winding',
        severity: 'repaired',
        count: Math.min(count, cup.tags.length - count),
      })
      expect(issues.slice(1).map(({ code }) => code)).toEqual(share > 0.5 ? ['inverted_normals'] : [])
    },
  )

  test('a single triangle that is wound the wrong way is named, also when it comes first', () => {
    for (const odd of [0, 7]) {
      expect(orient(turnedOver(icosphere(1), (t) => t === odd)).issues).toMatchObject([
        { code: 'inconsistent_winding', count: 1, examples: [odd] },
      ])
    }
  })

  test('each component that is inside out is turned, and no other', () => {
    const far = placeSurface(icosphere(1), { scale: 1e-4, shift: [1000, 1000, 1000] })
    const { work, issues } = orient(joinSurfaces(box(), turnedOver(far)))

    expect(issues).toMatchObject([{ code: 'inverted_normals', severity: 'repaired', count: 80 }])
    for (const t of issues[0].examples) expect(t).toBeGreaterThanOrEqual(12)
    expect(work.surface.triangles.subarray(0, 36)).toEqual(box().triangles)
    expect(signedVolume({ ...work.surface, triangles: work.surface.triangles.slice(36) })).toBeGreaterThan(0)
  })

  test('around a hole, the way that most triangles are wound stays', () => {
    const open = turnedOver(withoutTriangles(icosphere(1), [5]))
    const { work, issues } = orient(turnedOver(open, (t) => t === 0))

    expect(issues).toMatchObject([{ code: 'inconsistent_winding', count: 1, examples: [0] }])
    expect(checkClosedOriented(work.surface).misorientedEdges).toBe(0)
    expect(work.surface.triangles.subarray(3)).toEqual(open.triangles.subarray(3))
  })

  test('a surface with one side only is rejected', () => {
    const { issues, mustStop } = orient(kleinBottle(12, 9))

    expect(mustStop).toBe(true)
    expect(issues).toMatchObject([{ code: 'inconsistent_winding', severity: 'rejected' }])
  })
})
