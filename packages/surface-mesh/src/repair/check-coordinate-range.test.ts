import { describe, expect, test } from 'vitest'
import { placeSurface } from '../testing/place-surface.ts'
import { tetrahedron } from '../testing/tetrahedron.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { checkCoordinateRange } from './check-coordinate-range.ts'
import { startRepair } from './surface-under-repair.ts'

const check = (surface: TriangleSurface) => checkCoordinateRange(startRepair(surface))

describe('checkCoordinateRange', () => {
  test.each([
    ['a micrometre', { scale: 1e-6 }],
    ['a light year in millimetres', { scale: 1e19 }],
    ['a kilometre away, a millimetre long', { scale: 1e-3, shift: [1e3, 0, 0] }],
  ] as const)('%s is in range', (_, placement) => {
    // The last one is exactly at the limit but for the diagonal, which is longer than an edge of the tetrahedron.
    expect(check(placeSurface(tetrahedron(), placement))).toMatchObject({ issues: [], mustStop: false })
  })

  test.each([
    ['all vertices in one place', { scale: 0, shift: [1, 1, 1] }, /same place/],
    ['a size whose square underflows', { scale: 1e-170 }, /too small/],
    ['a size whose square overflows', { scale: 1e170 }, /too large/],
    ['a small body far away', { scale: 1e-3, shift: [0, -1e5, 0] }, /Move it to the origin/],
  ] as const)('%s is rejected, and nothing else is checked', (_, placement, message) => {
    const { issues, mustStop } = check(placeSurface(tetrahedron(), placement))

    expect(mustStop).toBe(true)
    expect(issues).toMatchObject([
      { code: 'coordinate_range', severity: 'rejected', message: expect.stringMatching(message) },
    ])
  })

  test('a single coordinate that is too large is named', () => {
    const { vertices } = tetrahedron()

    expect(check({ ...tetrahedron(), vertices: vertices.with(7, -1e300) }).issues).toMatchObject([
      { examples: [2] },
    ])
  })
})
