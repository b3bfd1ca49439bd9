import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { numberList } from './number-list.ts'

const { most, advice } = LIMITS.triangles

const vertexIndex = {
  holds: (value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** 32,
  expected: 'a vertex index: a whole number from 0',
}
const tag = { holds: (value: number) => [1, 2, 3, 4].includes(value), expected: '1, 2, 3 or 4' }

/** A closed triangle surface. Tags: 1 wall, 2 source, 3 secondary, 4 interface: rigid, or the aperture in a baffle. */
export const meshSourceSchema = z.strictObject({
  /** x, y, z triples. A soup of loose triangles has three vertices for each. */
  verticesM: numberList({ least: 9, most: 9 * most, tooMany: advice, groupsOf: 3 }),
  /** Three vertex indices for each triangle. */
  triangles: numberList({ least: 3, most: 3 * most, tooMany: advice, groupsOf: 3, element: vertexIndex }),
  tags: numberList({ least: 1, most, tooMany: advice, element: tag }),
})
