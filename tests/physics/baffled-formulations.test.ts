import { expect, test } from 'vitest'
import { compareBaffledFormulations } from './measure-baffled-formulations.ts'

test('a cone in a baffle has the same levels by 1840 triangles and on its outline (S1)', () => {
  const differences = compareBaffledFormulations(
    'cone',
    { throatMm: 6, mouthMm: 10 },
    [200, 1000, 2000, 3000],
  )
  for (const difference of differences) {
    const at = `${difference.frequencyHz} Hz`
    expect(difference.elementsByWavelength, at).toBeGreaterThan(8)
    expect(difference.onAxisDb, at).toBeLessThan(0.1)
    expect(difference.worstDb, at).toBeLessThan(0.1)
    expect(difference.impedance, at).toBeLessThan(0.01)
  }
})
