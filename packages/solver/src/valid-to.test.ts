import { expect, test } from 'vitest'
import { surfaceFromTriangles } from './testing/surface-from-triangles.ts'
import { validToHz } from './valid-to.ts'

test('six elements by wavelength along the longest edge of all', () => {
  const surface = surfaceFromTriangles([
    [
      [0, 0, 0],
      [0.03, 0, 0],
      [0, 0.04, 0],
    ],
    [
      [0, 0, 0],
      [0, 0.04, 0],
      [-0.01, 0, 0],
    ],
  ])

  expect(validToHz(surface, 343, 6)).toBeCloseTo(343 / (6 * 0.05), 9)
})
