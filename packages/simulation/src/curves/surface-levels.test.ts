import { createMeridianSweep, createBoundaryModel, solveFrequency } from '@hornbench/solver'
import { buildHornSurface, parseDesign } from '@hornbench/waveguide'
import { describe, expect, test } from 'vitest'
import { bandAt } from '../source/band-at.ts'
import { meridianBands } from '../source/meridian-bands.ts'
import { radiatorFromHorn } from '../source/radiator-from-horn.ts'
import { cube } from '../testing/cube.ts'
import { surfaceLevels } from './surface-levels.ts'

describe('the levels on a meshed body', () => {
  const surface = cube(1)
  const surfacePressure = new Float32Array(2 * (surface.vertices.length / 3))
  surfacePressure.set([20e-6 * Math.SQRT2, 0, 0, 20e-5 * Math.SQRT2])

  test('are rms re 20 µPa by vertex, and the phase is that of e^{+jωt}', () => {
    const { levelDb, phaseDeg } = surfaceLevels({ surface, surfacePressure })
    expect(levelDb).toHaveLength(surface.vertices.length / 3)
    expect(levelDb[0]).toBeCloseTo(0, 4)
    expect(levelDb[1]).toBeCloseTo(20, 4)
    expect(phaseDeg[0]).toBeCloseTo(0)
    expect(phaseDeg[1]).toBeCloseTo(-90)
  })

  test('are far below everything where there is no sound', () => {
    expect(surfaceLevels({ surface, surfacePressure }).levelDb[2]).toBe(-400)
  })

  test('carry the correction of the source area', () => {
    const { levelDb } = surfaceLevels({ surface, surfacePressure, pressureCorrection: 10 })
    expect(levelDb[0]).toBeCloseTo(20, 4)
  })

  test('leave out what follows the pressures, and want one for each vertex', () => {
    const longer = Float64Array.of(...surfacePressure, 7, 7)
    expect(surfaceLevels({ surface, surfacePressure: longer })).toEqual(
      surfaceLevels({ surface, surfacePressure }),
    )
    expect(() => surfaceLevels({ surface, surfacePressure: surfacePressure.subarray(2) })).toThrow(
      'The solution has 7 surface pressures, the body 8.',
    )
  })
})

describe('the levels of a round horn that is solved on its outline', () => {
  const design = parseDesign({
    formula_type: 'OSSE',
    L: 40,
    a: 40,
    a0: 12,
    r0: 12.7,
    k: 1,
    s: 0.4,
    n: 4,
    q: 0.995,
    throat_res: 6,
    mouth_res: 10,
    rear_res: 15,
  })
  const medium = { soundSpeed: 343, density: 1.21 }
  const meridians = meridianBands(design, { medium, highestHz: 30_000 }) ?? []
  const { surface, sourceAreaCorrection } = radiatorFromHorn(buildHornSurface(design))
  const request = { frequencyHz: 1500, medium, sourceVelocity: 1, pointsM: new Float64Array(0) }
  const band = bandAt(meridians, request.frequencyHz)

  test('are those of its triangles', () => {
    expect(meridians.length).toBeGreaterThan(1)
    const round = surfaceLevels({
      surface,
      meridians,
      band,
      surfacePressure: createMeridianSweep(meridians)(request).surfacePressure,
    })
    const meshed = surfaceLevels({
      surface,
      pressureCorrection: sourceAreaCorrection,
      surfacePressure: solveFrequency(createBoundaryModel(surface), request).surfacePressure,
    })
    const differences = [...round.levelDb].map((level, v) => Math.abs(level - meshed.levelDb[v]))
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length
    expect(mean).toBeLessThan(0.15)
    // On the lip the level changes by 10 dB within a few mm, and the mesh is coarse.
    expect(Math.max(...differences)).toBeLessThan(0.8)
    const turned = [...round.phaseDeg].map((phase, v) => ((phase - meshed.phaseDeg[v] + 540) % 360) - 180)
    expect(Math.max(...turned.map(Math.abs))).toBeLessThan(6)
  })

  test('need the band that the frequency was solved on', () => {
    const surfacePressure = new Float64Array(2)
    expect(() => surfaceLevels({ surface, meridians, band: 99, surfacePressure })).toThrow(
      'There is no band 99',
    )
    expect(() => surfaceLevels({ surface, meridians, band, surfacePressure })).toThrow(
      'surface pressures, the body',
    )
  })
})

test('a frequency is solved on the coarsest outline that is meant for it, above all on the finest', () => {
  const bands = [{ upToHz: 100 }, { upToHz: 200 }]
  expect([50, 100, 101, 200, 201].map((frequencyHz) => bandAt(bands, frequencyHz))).toEqual([0, 0, 1, 1, 1])
})
