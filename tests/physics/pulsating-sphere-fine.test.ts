import { expect, test } from 'vitest'
import { measurePulsatingSphere } from './measure-pulsating-sphere.ts'
import { modelOf, readPulsatingSphere } from './reference-case.ts'

const sphere = readPulsatingSphere()
const fine = modelOf(sphere.meshes.fine)

// The lowest ka, two irregular frequencies of the ball (π and 3π), and the highest ka.
test.each([0, 4, 9, 10].map((index) => ({ ka: sphere.ka[index], index })))(
  'a pulsating sphere of 4092 triangles radiates within 0.05 dB of the closed form at ka $ka',
  ({ index }) => {
    expect(measurePulsatingSphere(sphere, fine, index).levelDb).toBeLessThan(0.05)
  },
)
