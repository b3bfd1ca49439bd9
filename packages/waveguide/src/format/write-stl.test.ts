import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { buildHornSurface } from '../surface/build-horn-surface.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { writeStl } from './write-stl.ts'

function numbersAfter(text: string, keyword: string): number[][] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line.startsWith(keyword))
    .map((line) => line.slice(keyword.length).trim().split(' ').map(Number))
}

test('every triangle is written with its corners, to the bit, and a unit normal that fits them', () => {
  const { surface } = buildHornSurface(parseDesign(ROUND_OSSE))
  const text = writeStl(surface)
  const corners = numbersAfter(text, 'vertex')
  const normals = numbersAfter(text, 'facet normal')
  expect(normals).toHaveLength(surface.tags.length)
  expect(corners).toHaveLength(surface.triangles.length)
  corners.forEach((corner, h) => {
    const v = 3 * surface.triangles[h]
    expect(corner).toEqual(Array.from(surface.vertices.subarray(v, v + 3)))
  })
  normals.forEach((normal, t) => {
    expect(Math.hypot(...normal)).toBeCloseTo(1, 14)
    const [p, q, r] = corners.slice(3 * t, 3 * t + 3)
    for (const end of [q, r]) {
      const along = end.reduce((sum, x, c) => sum + (x - p[c]) * normal[c], 0)
      // Coordinates of up to 100 mm round at 1e-14; the sums over three products stay below 1e-11.
      expect(Math.abs(along)).toBeLessThan(1e-11)
    }
  })
})

test('the text opens and closes one solid and is the same every time', () => {
  const { surface } = buildHornSurface(parseDesign(ROUND_OSSE))
  const text = writeStl(surface)
  expect(text).toMatch(/^solid horn\n/)
  expect(text).toMatch(/\nendsolid horn\n$/)
  expect(text).not.toMatch(/-0[ \n]/)
  expect(writeStl(surface)).toBe(text)
})
