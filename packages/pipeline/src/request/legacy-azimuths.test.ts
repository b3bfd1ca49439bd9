import { expect, test } from 'vitest'
import { assertSlices, legacyAzimuths, readLegacyQuadrants } from './legacy-azimuths.ts'

const inDegrees = (azimuths: readonly number[]) => azimuths.map((p) => Math.round((p * 180) / Math.PI))

test('the grid of the older mesher, with samples on both ends of a part (contract 5.8)', () => {
  expect(inDegrees(legacyAzimuths(1234, 4n))).toEqual([0, 90, 180, 270])
  expect(inDegrees(legacyAzimuths(1, 12n))).toEqual([0, 30, 60, 90])
  expect(inDegrees(legacyAzimuths(12, 8n))).toEqual([0, 45, 90, 135, 180])
  expect(inDegrees(legacyAzimuths(14, 4n))).toEqual([-90, 0, 90])
  expect(inDegrees(legacyAzimuths(1, 1n))).toEqual([0])
})

test('a grid of any size costs no more than a sensible one', () => {
  expect(legacyAzimuths(1234, 10n ** 30n)).toHaveLength(720)
})

test('quadrants that are none are refused in the recorded words', () => {
  expect(readLegacyQuadrants(14n)).toBe(14)
  expect(() => readLegacyQuadrants(5n)).toThrow(
    'Unsupported Mesh.Quadrants value: 5. Use 1, 12, 14, or 1234.',
  )
})

test.each([
  [() => legacyAzimuths(1234, 0n), 'n_angular must be at least 1; it is 0.'],
  [() => legacyAzimuths(1234, -2n), 'Number of samples, -2, must be non-negative.'],
  [() => legacyAzimuths(12, -5n), 'Number of samples, -2, must be non-negative.'],
  [() => legacyAzimuths(1, -3n), 'n_angular must be at least 1; it is -3.'],
  [() => assertSlices(0n), 'n_length must be at least 1; it is 0.'],
  [() => assertSlices(-2n), 'Number of samples, -1, must be non-negative.'],
])('a grid without points is refused: %#', (read, message) => {
  expect(read).toThrow(message)
})
