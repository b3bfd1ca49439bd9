import { expect, test } from 'vitest'
import { cube } from '../testing/cube.ts'
import { sourceAreaM2 } from './source-area.ts'

test('is that of the triangles of the source', () => {
  expect(sourceAreaM2({ surface: cube(3) })).toBeCloseTo(0.04, 12)
})

test('is what the source sweeps around the axis where the outline is solved', () => {
  // A quarter arc of 0.1 m in three parabolas, of which the last is no source, and a straight element.
  const arc = Array.from({ length: 7 }, (_, i) => {
    const angle = (i * Math.PI) / 12
    return [0.1 * Math.sin(angle), 0.1 * Math.cos(angle)]
  })
  const nodes = Float64Array.from([...arc, [0.05, 0], [0, 0]].flat())
  const meridians = [{ upToHz: 1000, meridian: { nodes, tags: Uint8Array.of(2, 2, 1, 2) } }]
  const cap = 2 * Math.PI * 0.01 * (1 - Math.cos(Math.PI / 3))
  // Parabolas over 30° leave the arc by 1e-4 of the area.
  expect(sourceAreaM2({ surface: cube(1), meridians }) / (cap + Math.PI * 0.01)).toBeCloseTo(1, 3)
})
