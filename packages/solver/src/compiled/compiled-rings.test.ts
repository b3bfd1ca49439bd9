import { expect, test } from 'vitest'
import { CARE } from '../axisymmetric/azimuth-order.ts'
import { createMeridianModel } from '../axisymmetric/meridian-model.ts'
import { type RingIntegrals, referenceMeridianKernels } from '../axisymmetric/meridian-kernels.ts'
import { type MeridianPoints, MOST_ELEMENT_POINTS } from '../axisymmetric/meridian-points.ts'
import { meridianOfSphere } from '../testing/meridian-of-sphere.ts'
import { seededRandom } from '../testing/seeded-random.ts'

const ELEMENTS = 12

/** One to eight points on each element anywhere in a box, with any normals and weights. */
function randomPoints(seed: number): MeridianPoints {
  const random = seededRandom(seed)
  const first = new Uint32Array(ELEMENTS + 1)
  for (let e = 0; e < ELEMENTS; e++) first[e + 1] = first[e] + 1 + ((3 * e) % MOST_ELEMENT_POINTS)
  const column = (from: number, to: number) =>
    Float64Array.from({ length: first[ELEMENTS] }, () => from + (0.5 + 0.5 * random()) * (to - from))
  return {
    first,
    rho: column(0.001, 0.2),
    z: column(-0.3, 0.3),
    normalRho: column(-1, 1),
    normalZ: column(-1, 1),
    area: column(0, 1e-3),
    slope: column(0, 1e-2),
    endHat: column(0, 1),
  }
}

/** Both kinds of integrals over the same points. */
function open(points: MeridianPoints, wavenumber: number, care = 1) {
  const model = createMeridianModel(meridianOfSphere(0.1, ELEMENTS))
  expect(model.isCompiled).toBe(true)
  return {
    compiled: model.kernels.openRings({ points, wavenumber, care }),
    reference: referenceMeridianKernels.openRings({ points, wavenumber, care }),
  }
}

/** The largest difference of two lists of numbers by the largest of them, or by a size of what was summed. */
function difference(found: Float64Array, expected: Float64Array, size = 0): number {
  const largest = Math.max(size, ...expected.map(Math.abs))
  return Math.max(...found.map((value, i) => Math.abs(value - expected[i]))) / largest
}

/** 5 Hz, 200 Hz, 3 kHz, 20 kHz, and where some rules have more points than the tables. */
const WAVENUMBERS = [0.1, 3.7, 55, 366, 2000]

test.each(WAVENUMBERS)('a pair of elements has the integrals of the reference to 1e-12 at k = %f', (k) => {
  const points = randomPoints(3)
  const { compiled, reference } = open(points, k)
  const { first, slope } = points
  const slopeOf = (e: number) => slope.subarray(first[e], first[e + 1]).reduce((sum, value) => sum + value)
  for (let e = 0; e < ELEMENTS; e++) {
    for (let f = e; f < ELEMENTS; f++) {
      // No point may lie on itself in the whole kernels.
      for (const isNear of e === f ? [true] : [false, true]) {
        const found = compiled.integratePair(e, f, isNear)
        const expected = reference.integratePair(e, f, isNear)
        for (const name of ['onE', 'onF', 'facing', 'single'] as const) {
          expect(difference(found[name], expected[name]), `${name} of ${e}, ${f}`).toBeLessThan(1e-12)
        }
        // At a low frequency the remainder of G is about ik/4π all around, and times cos φ nothing.
        const size = (k / 4 / Math.PI) * slopeOf(e) * slopeOf(f)
        expect(difference(found.curls, expected.curls, size), `${e}, ${f}`).toBeLessThan(1e-12)
      }
    }
  }
})

test('the rules of a cavity are those of the reference too, and not those of a free body', () => {
  const points = randomPoints(3)
  const [free, cavity] = [CARE.free, CARE.cavity].map((care) => open(points, 55, care))
  const found = cavity.compiled.integratePair(1, 2, false).onE.slice()
  expect(difference(found, cavity.reference.integratePair(1, 2, false).onE)).toBeLessThan(1e-12)
  expect(difference(found, free.compiled.integratePair(1, 2, false).onE)).toBeGreaterThan(1e-12)
})

test('real and imaginary parts are right by themselves where one of them is small', () => {
  const { compiled, reference } = open(randomPoints(5), 3.7)
  const [found, expected] = [compiled, reference].map((rings) => rings.integratePair(1, 2, false))
  for (const part of [0, 1]) {
    const only = (values: Float64Array) => values.filter((_, i) => i % 2 === part)
    expect(difference(only(found.onE), only(expected.onE))).toBeLessThan(1e-11)
    expect(difference(only(found.single), only(expected.single))).toBeLessThan(1e-12)
  }
})

function fieldOf(rings: RingIntegrals, points: MeridianPoints, isNear: boolean): Float64Array {
  const random = seededRandom(8)
  const sources = () => Float64Array.from({ length: 2 * points.rho.length }, random)
  const addField = rings.openField({ pressure: sources(), derivative: sources() })
  const field = new Float64Array(2 * 40)
  for (let place = 0; place < 40; place++) {
    const at: [number, number] = [0.2 * Math.abs(random()), random()]
    if (place === 0) at[0] = 0
    const sum = field.subarray(2 * place, 2 * place + 2)
    addField(at, { from: 0, to: 5, isNear }, sum)
    addField(at, { from: 7, to: ELEMENTS, isNear }, sum)
  }
  return field
}

test.each(WAVENUMBERS)('places hear what the reference says, to 1e-12, at k = %f', (k) => {
  const points = randomPoints(4)
  const { compiled, reference } = open(points, k)
  for (const isNear of [false, true]) {
    const [found, expected] = [compiled, reference].map((rings) => fieldOf(rings, points, isNear))
    expect(difference(found, expected)).toBeLessThan(1e-12)
  }
})

test('integrals have the same bits on every run, whatever was integrated in between', () => {
  const points = randomPoints(6)
  const { compiled } = open(points, 55)
  const pairOf = (rings: RingIntegrals) => structuredClone(rings.integratePair(2, 9, false))
  const [pair, field] = [pairOf(compiled), fieldOf(compiled, points, false)]
  compiled.integratePair(4, 4, true)
  expect(pairOf(compiled)).toEqual(pair)
  expect(fieldOf(compiled, points, false)).toEqual(field)
  const other = open(points, 55).compiled
  expect(fieldOf(other, points, false)).toEqual(field)
  expect(pairOf(other)).toEqual(pair)
})
