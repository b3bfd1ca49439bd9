import { expect, test } from 'vitest'
import { measurePulsatingSphere } from './measure-pulsating-sphere.ts'
import { modelOf, readPulsatingSphere } from './reference-case.ts'

const sphere = readPulsatingSphere()
const medium = modelOf(sphere.meshes.medium)

test.each(sphere.ka.map((ka, index) => ({ ka, index })))(
  'a pulsating sphere of 1268 triangles radiates within 0.1 dB of the closed form at ka $ka',
  ({ index }) => {
    const error = measurePulsatingSphere(sphere, medium, index)

    expect(error.levelDb).toBeLessThan(0.1)
    // The mean over the inscribed facets is off by about their sagitta, 0.7 % of the radius.
    expect(error.impedance).toBeLessThan(0.01)
  },
)
