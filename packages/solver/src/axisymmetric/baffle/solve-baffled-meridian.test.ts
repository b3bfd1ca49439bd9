import { describe, expect, test } from 'vitest'
import { BoundaryModelError } from '../../boundary-model-error.ts'
import { AIR } from '../../testing/air.ts'
import { meridianOfSphere } from '../../testing/meridian-of-sphere.ts'
import { meridianOfTube } from '../../testing/meridian-of-tube.ts'
import { createMeridianModel } from '../meridian-model.ts'
import { createMeridianSweep } from '../meridian-sweep.ts'
import { createMeridianObserver, observeMeridian } from '../observe-meridian.ts'
import { solveMeridian } from '../solve-meridian.ts'

const N = 16
const model = createMeridianModel(meridianOfTube(N))
const request = (...pointsM: number[]) => ({
  frequencyHz: 1500,
  medium: AIR,
  sourceVelocity: 0.5,
  pointsM: Float64Array.from(pointsM),
})
const magnitude = (values: Float64Array, i: number) => Math.hypot(values[2 * i], values[2 * i + 1])

describe('a tube in a baffle', () => {
  test('has a pressure at each end of its elements and a slope on each element of its aperture', () => {
    const { surfacePressure, apertureSlope, residual } = solveMeridian(model, request(0, 0, 1))
    expect(surfacePressure).toHaveLength(2 * (3 * N + 1))
    expect(apertureSlope).toHaveLength(2 * N)
    expect(residual).toBeLessThan(1e-12)
  })

  test('is silent behind the plane of the baffle, in the cavity too, and not on it', () => {
    const { pressure } = solveMeridian(
      model,
      request(0, 0, -1, 0, 0, -0.05, 0.02, 0, -1e-5, 0, 1, 0, 0.101, 0, 0),
    )
    expect([...pressure.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0])
    expect(magnitude(pressure, 3)).toBeGreaterThan(1)
    expect(magnitude(pressure, 4)).toBeGreaterThan(1)
  })

  test('has a field that is continuous up to its aperture and along the baffle', () => {
    for (const x of [0, 0.03, 0.08, 0.12]) {
      const { pressure } = solveMeridian(model, request(x, 0, 0, x, 0, 1e-4))
      const jump = Math.hypot(pressure[0] - pressure[2], pressure[1] - pressure[3])
      expect(jump / magnitude(pressure, 0)).toBeLessThan(0.005)
    }
  })

  test('slopes carry the flow of the piston when nothing can store it', () => {
    // At 1 Hz the air in the tube is incompressible: ∫ q over the aperture is −iωρv S, the normal pointing in.
    const { apertureSlope } = solveMeridian(model, { ...request(0, 0, 1), frequencyHz: 1 })
    const flow = Array.from({ length: N }, (_, i) => {
      const [outer, inner] = [i, i + 1].map((at) => 0.1 * (1 - (at / N) ** 2))
      return Math.PI * (outer ** 2 - inner ** 2) * (apertureSlope?.[2 * i + 1] ?? 0)
    }).reduce((sum, value) => sum + value)
    expect(flow / (-2 * Math.PI * AIR.density * 0.5 * Math.PI * 0.01)).toBeCloseTo(1, 3)
  })

  test('has the same result from the compiled kernels and from the reference', () => {
    const reference = createMeridianModel(meridianOfTube(N), { kernels: 'reference' })
    const asked = request(0.3, 0, 0.4, 0.01, 0, 0.001)
    const [found, expected] = [model, reference].map((each) => solveMeridian(each, asked))
    expect([model.isCompiled, reference.isCompiled]).toEqual([true, false])
    for (const quantity of ['pressure', 'surfacePressure', 'apertureSlope'] as const) {
      const largest = Math.max(...Array.from(expected?.[quantity] ?? [], Math.abs))
      expected?.[quantity]?.forEach((value, i) =>
        expect(Math.abs((found?.[quantity]?.[i] ?? Number.NaN) - value) / largest).toBeLessThan(1e-10),
      )
    }
  })

  test('can be observed again from its boundary, with the bits of the solve', () => {
    const asked = request(0.3, 0, 0.4, 0, 0, 0.01, 0, 0, -1)
    const { pressure, surfacePressure, apertureSlope } = solveMeridian(model, asked)
    const stored = { surfacePressure, apertureSlope }
    expect(observeMeridian(model, { ...asked, ...stored })).toEqual(pressure)
    expect(() => observeMeridian(model, { ...asked, surfacePressure })).toThrow(BoundaryModelError)
    const single = {
      surfacePressure: Float32Array.from(surfacePressure),
      apertureSlope: Float32Array.from(apertureSlope ?? []),
    }
    const again = observeMeridian(model, { ...asked, ...single })
    expect(magnitude(again, 0) / magnitude(pressure, 0)).toBeCloseTo(1, 6)
  })
})

test('a free body can be observed again too, and a sweep of bands by the same bands', () => {
  const bands = [12, 24].map((elements, i) => ({
    upToHz: 1000 * (i + 1),
    meridian: meridianOfSphere(0.1, elements, 30),
  }))
  const [solve, observe] = [createMeridianSweep(bands), createMeridianObserver(bands)]
  for (const frequencyHz of [700, 1800]) {
    const asked = { ...request(0.3, 0, 0.4, 0, 0, -1), frequencyHz }
    const { pressure, surfacePressure, apertureSlope } = solve(asked)
    expect(apertureSlope).toBeUndefined()
    expect(observe({ ...asked, surfacePressure })).toEqual(pressure)
  }
})

describe('a meridian with an aperture is refused', () => {
  const refused = (change: (nodes: Float64Array, tags: Uint8Array) => void) => () => {
    const { nodes, tags } = meridianOfTube(2)
    change(nodes, tags)
    return createMeridianModel({ nodes, tags })
  }
  test.each([
    ['when it is not the end of it', (_: Float64Array, tags: Uint8Array) => tags.fill(1, 5), /last elements/],
    ['when it is not flat', (nodes: Float64Array) => (nodes[4 * 5 + 1] = -0.01), /straight to the axis/],
    ['when it turns back', (nodes: Float64Array) => (nodes[4 * 5] = 0.2), /straight to the axis/],
    [
      'when the wall reaches through it',
      (nodes: Float64Array) => (nodes[4 * 3 + 1] = 0.01),
      /ends at its plane/,
    ],
  ])('%s', (_, change, message) => {
    expect(refused(change)).toThrow(BoundaryModelError)
    expect(refused(change)).toThrow(message)
  })
})
