import { describe, expect, test } from 'vitest'
import { icosphere } from '../testing/icosphere.ts'
import { withTriangles } from '../testing/with-triangles.ts'
import { rejectDuplicateTriangles } from './reject-duplicate-triangles.ts'
import { startRepair } from './surface-under-repair.ts'

const sphere = icosphere(1)
const [a, b, c] = sphere.triangles.subarray(30, 33)

describe('rejectDuplicateTriangles', () => {
  test('a surface without duplicates passes', () => {
    const work = startRepair(sphere)

    expect(rejectDuplicateTriangles(work)).toEqual({ work, issues: [], mustStop: false })
  })

  test.each([[[a, b, c]], [[b, c, a]], [[c, a, b]]])(
    'a copy is found at whichever corner it starts: %j',
    (copy) => {
      const { issues, mustStop } = rejectDuplicateTriangles(startRepair(withTriangles(sphere, [copy])))

      expect(mustStop).toBe(true)
      expect(issues).toMatchObject(
        [
          {
            code: 'duplicate_triangle',
            severity: 'rejected',
            count: 1,
            examples: [80],
            message: /Remove the copies/,
          },
        ].map((issue) => ({ ...issue, message: expect.stringMatching(issue.message) })),
      )
    },
  )

  test('a copy wound the other way is a wall without thickness, with its own advice', () => {
    const { issues } = rejectDuplicateTriangles(
      startRepair(
        withTriangles(sphere, [
          [a, c, b],
          [a, b, c],
        ]),
      ),
    )

    expect(issues.map(({ code }) => code)).toEqual(['duplicate_triangle', 'duplicate_triangle'])
    expect(issues[1].message).toContain('Give the wall a thickness')
  })

  test('triangles that share two corners are no duplicates', () => {
    const vertices = Float64Array.of(...sphere.vertices, 5, 5, 5)
    const wing = withTriangles({ ...sphere, vertices }, [[a, b, sphere.vertices.length / 3]])

    expect(rejectDuplicateTriangles(startRepair(wing)).issues).toEqual([])
  })
})
