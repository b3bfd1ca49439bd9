import { expect, test } from 'vitest'
import { legacyMeshValidation } from './legacy-mesh-validation.ts'

/** Six edges to a wavelength up to 1156 Hz. */
const facts = {
  medium: { soundSpeed: 343, density: 1.21 },
  mesh: { triangles: 80, unknowns: 42, longestEdgeM: 0.04944272, maxExtentM: 0.16 },
}

test('a mesh that is too coarse is not valid, in the words of the older server', () => {
  expect(legacyMeshValidation(facts, 'strict', 20_000)).toMatchObject({
    mode: 'strict',
    enabled: true,
    is_valid: false,
    warnings: [
      'Requested max frequency (20000 Hz) exceeds mesh capability (1156 Hz). Results above 1156 Hz will be inaccurate.',
      'Mesh has only 0.3 elements per wavelength at 20000 Hz (need ≥6).',
    ],
    recommendations: [expect.stringMatching(/^Use edges of at most 2\.3 mm, or frequencies up to 925 Hz\.$/)],
  })
})

test('a mesh that just does is valid, with a warning', () => {
  const { is_valid, warnings, elements_per_wavelength_at_max } = legacyMeshValidation(facts, 'warn', 1000)
  expect(is_valid).toBe(true)
  expect(warnings).toHaveLength(1)
  expect(elements_per_wavelength_at_max).toBeCloseTo(6.94, 2)
})

test('a mesh that is fine enough has nothing said of it', () => {
  const report = legacyMeshValidation(facts, 'warn', 500)
  expect(report).toMatchObject({ is_valid: true, warnings: [], recommendations: [] })
  expect(report.recommended_max_frequency).toBeCloseTo(0.8 * (report.max_valid_frequency ?? 0), 9)
})

test('where nothing was checked there are no figures', () => {
  expect(legacyMeshValidation(facts, 'off', 20_000)).toEqual({
    mode: 'off',
    enabled: false,
    is_valid: true,
    warnings: [],
    recommendations: [],
    max_valid_frequency: null,
    recommended_max_frequency: null,
    elements_per_wavelength_at_max: null,
  })
})
