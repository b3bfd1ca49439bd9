import { createBoundaryModel, createMeridianSweep, solveFrequency } from '@hornbench/solver'
import { describe, expect, test } from 'vitest'
import { prepareSolve } from '../prepare-solve.ts'
import { cubeRequest } from '../testing/cube-request.ts'
import { pointSource } from '../testing/point-source.ts'
import { toTrust } from './to-trust.ts'

const prepared = prepareSolve(cubeRequest())
const { layout } = prepared
const { longestEdgeM } = layout.mesh
/** So many elements by wavelength. */
const hzOf = (elements: number) => 343 / (elements * longestEdgeM)

/** A point source of 1 Pa at 1 m, whose power is that of the cube's source when its resistance fits. */
const watts = (4 * Math.PI) / (2 * 1.21 * 343)
const solved = {
  ...pointSource(prepared, [0, 0, 0.1], 5),
  impedance: { re: (2 * watts) / 0.04, im: -1000 },
  frequencyHz: hzOf(10),
  iterations: 0,
  residual: 1e-15,
  converged: true,
}

describe('the trust in a frequency', () => {
  test('is good on a fine mesh where as much power arrives as is sent', () => {
    const trust = toTrust(layout, solved)
    expect(trust).toMatchObject({ coarse: false, meshLimited: false, method: 'elimination', verdict: 'good' })
    expect(trust.elementsPerWavelength).toBeCloseTo(10, 9)
    expect(trust.energyGapShare).toBeCloseTo(0, 9)
    expect(trust.reason).toMatch(
      /^The longest element is 1\/10 of a wavelength\. Power at the source .* agree to/,
    )
  })

  test('is fair below 4 elements per wavelength and poor below 2.5, with a flag for each', () => {
    expect(toTrust(layout, { ...solved, frequencyHz: hzOf(4.01) })).toMatchObject({ verdict: 'good' })
    expect(toTrust(layout, { ...solved, frequencyHz: hzOf(3.9) })).toMatchObject({
      coarse: true,
      meshLimited: false,
      verdict: 'fair',
      reason: expect.stringContaining('1/3.9 of a wavelength, which is coarse') as string,
    })
    expect(toTrust(layout, { ...solved, frequencyHz: hzOf(2.4) })).toMatchObject({
      coarse: true,
      meshLimited: true,
      verdict: 'poor',
    })
  })

  test('is less where the powers differ, by the apparent power and whatever the correction of the source area', () => {
    const apparent = Math.hypot(solved.impedance.re, solved.impedance.im)
    const off = (share: number) => ({
      ...solved,
      impedance: { re: solved.impedance.re + share * apparent, im: solved.impedance.im },
    })
    expect(toTrust(layout, off(0.02)).energyGapShare).toBeCloseTo(0.02, 3)
    expect(toTrust(layout, off(0.005)).verdict).toBe('good')
    expect(toTrust(layout, off(0.02)).verdict).toBe('fair')
    expect(toTrust(layout, off(0.05)).verdict).toBe('poor')
    const corrected = { ...layout, pressureCorrection: 1.1 }
    expect(toTrust(corrected, off(0.02)).energyGapShare).toBeCloseTo(0.02, 3)
  })

  test('is less where the equations are not solved', () => {
    const iterated = { ...solved, iterations: 300, residual: 5e-5, converged: false }
    expect(toTrust(layout, iterated)).toMatchObject({ method: 'iteration', verdict: 'fair' })
    expect(toTrust(layout, iterated).reason).toBe(
      'The iteration did not converge; it ended at a residual of 5.0e-5.',
    )
    expect(toTrust(layout, { ...solved, residual: 0.005 }).verdict).toBe('fair')
    expect(toTrust(layout, { ...iterated, residual: 0.2 }).verdict).toBe('poor')
    expect(toTrust(layout, { ...solved, residual: Number.NaN }).verdict).toBe('poor')
  })

  test('says the worst of all', () => {
    const { reason } = toTrust(layout, { ...solved, frequencyHz: hzOf(3), residual: 0.5 })
    expect(reason).toBe('The equations are solved to 5.0e-1 only.')
  })

  test('says nothing of energy and outline where the layout was stored without them', () => {
    const { sourceAreaM2: _, ...mesh } = layout.mesh
    expect(toTrust({ ...layout, mesh }, solved)).toMatchObject({ energyGapShare: null, verdict: 'good' })
    expect(toTrust({ ...layout, formulation: 'axisymmetric' }, solved)).toMatchObject({
      elementsPerWavelength: null,
      meshLimited: false,
    })
  })
})

describe('of a real horn', () => {
  const HORN = {
    formula_type: 'OSSE',
    L: 40,
    a: 40,
    a0: 12,
    r0: 12.7,
    k: 1,
    s: 0.4,
    n: 4,
    q: 0.995,
    throat_res: 7,
    mouth_res: 12,
    rear_res: 16,
  }
  const request = cubeRequest({ source: { kind: 'design', design: HORN }, highestHz: 30_000 })
  const at = (frequencyHz: number, pointsM: Float64Array) =>
    ({ frequencyHz, medium: layout.medium, sourceVelocity: 1, pointsM }) as const

  test('all power at the source arrives in the far field, corrected for the source area', () => {
    const horn = prepareSolve({ ...request, formulation: '3d' })
    const model = createBoundaryModel(horn.surface, { symmetry: horn.symmetry.planes })
    expect(horn.layout.pressureCorrection).toBeGreaterThan(1.01)
    for (const frequencyHz of [300, 3000]) {
      const trust = toTrust(horn.layout, solveFrequency(model, at(frequencyHz, horn.pointsM)))
      expect(trust.elementsPerWavelength).toBeGreaterThan(6)
      expect(trust.energyGapShare).toBeLessThan(0.005)
      expect(trust.verdict).toBe('good')
    }
  })

  test('behind an infinite baffle as well, where half of the sphere is silent', () => {
    const horn = prepareSolve({ ...request, baffle: 'infinite', highestHz: 3000 })
    const solve = createMeridianSweep(horn.meridians ?? [])
    const trust = toTrust(horn.layout, solve(at(1500, horn.pointsM)))
    expect(trust.energyGapShare).toBeLessThan(0.001)
    expect(trust.verdict).toBe('good')
  })

  test('on its outline as well, with the elements of the band that was used', () => {
    const horn = prepareSolve(request)
    const solve = createMeridianSweep(horn.meridians ?? [])
    const [lowest, highest] = [horn.layout.mesh.bands?.[0], horn.layout.mesh.bands?.at(-1)]
    expect(lowest?.longestElementM).toBeGreaterThan(highest?.longestElementM ?? Number.NaN)
    const trustAt = (frequencyHz: number) => toTrust(horn.layout, solve(at(frequencyHz, horn.pointsM)))
    const low = trustAt(1000)
    expect(low.elementsPerWavelength).toBeCloseTo(343 / (1000 * (lowest?.longestElementM ?? Number.NaN)), 9)
    expect(low.energyGapShare).toBeLessThan(0.005)
    expect(trustAt(25_000)).toMatchObject({ coarse: false, verdict: 'good' })
  })
})
