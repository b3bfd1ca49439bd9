import { describe, expect, test } from 'vitest'
import { signedVolume } from '../measure/signed-volume.ts'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { triangleSoup } from '../testing/triangle-soup.ts'
import { checkClosedOriented } from '../topology/check-closed-oriented.ts'
import { startRepair } from './surface-under-repair.ts'
import { weldVertices } from './weld-vertices.ts'

describe('weldVertices', () => {
  test('a welded surface stays as it is', () => {
    const work = startRepair(icosphere(3))

    expect(weldVertices(work)).toEqual({ work, issues: [], mustStop: false })
  })

  test('a soup of triangles becomes the surface again', () => {
    for (const surface of [icosphere(2), box({ cells: 4 })]) {
      const soup = triangleSoup(surface)
      const { work, issues } = weldVertices(startRepair(soup))

      expect(work.surface.vertices).toHaveLength(surface.vertices.length)
      expect(checkClosedOriented(work.surface)).toEqual(checkClosedOriented(surface))
      // Rounding of the sum, which now starts at another corner.
      expect(signedVolume(work.surface)).toBeCloseTo(signedVolume(surface), 12)
      expect(issues).toMatchObject([
        {
          code: 'unwelded_vertices',
          severity: 'repaired',
          count: (soup.vertices.length - surface.vertices.length) / 3,
        },
      ])
    }
  })

  test('the rounding of single precision does not keep a soup apart', () => {
    const sphere = icosphere(3)
    const random = seededRandom(15)
    const soup = triangleSoup(sphere)
    const rounded = { ...soup, vertices: soup.vertices.map((value) => Math.fround(value) + 1e-7 * random()) }

    expect(checkClosedOriented(weldVertices(startRepair(rounded)).work.surface).isClosedOriented).toBe(true)
  })

  test('the examples are vertices of the input that another one replaces', () => {
    const { work, issues } = weldVertices(startRepair(triangleSoup(box())))
    const [{ examples }] = issues

    expect(examples).toHaveLength(5)
    for (const v of examples) expect(work.inputVertices).not.toContain(v)
  })

  test('walls ten times as thick as the tolerance stay apart', () => {
    const plate = box({ max: [1, 1, 1e-5] })

    expect(weldVertices(startRepair(plate)).issues).toEqual([])
  })
})
