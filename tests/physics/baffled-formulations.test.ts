import { expect, test } from 'vitest'
import { compareBaffledFormulations } from './measure-baffled-formulations.ts'
import { BAFFLED_DESIGNS } from './measure-baffled-meridian.ts'
import { AIR } from './reference-case.ts'

test('a cone in a baffle has the same levels by 1840 triangles and on its outline (S1)', () => {
  const design = { ...BAFFLED_DESIGNS.cone, throat_res: 6, mouth_res: 10 }
  const { edgeMaxM, errors } = compareBaffledFormulations(design, [200, 1000, 2000, 3000])
  for (const { frequencyHz, onAxisDb, to60Db, impedance } of errors) {
    const at = `${frequencyHz} Hz`
    expect(AIR.soundSpeed / frequencyHz / edgeMaxM, at).toBeGreaterThan(8)
    expect(onAxisDb, at).toBeLessThan(0.1)
    expect(to60Db, at).toBeLessThan(0.1)
    expect(impedance, at).toBeLessThan(0.01)
  }
})
