import { restoreSolveRequest } from '@hornbench/legacy-wire'
import { describe, expect, test } from 'vitest'
import { jobOfLegacyRequest } from './job-of-legacy-request.ts'

const tetrahedron = {
  vertices: [0, 0, 0, 100, 0, 0, 0, 100, 0, 0, 0, 100],
  indices: [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3],
  surfaceTags: [2, 1, 1, 1],
}
const jobOf = (changes: object = {}) =>
  jobOfLegacyRequest(
    restoreSolveRequest(
      JSON.stringify({
        mesh: tetrahedron,
        frequency_range: [100, 1000],
        num_frequencies: 2,
        sim_type: '2',
        ...changes,
      }),
    ),
  )

test('a request with a mesh is prepared in metres, in the only air there was', () => {
  const job = jobOf({ polar_config: { angle_range: [0, 90, 4], enabled_axes: ['vertical'] } })
  const request = job.toPrepareRequest()
  expect(request).toMatchObject({
    source: { kind: 'mesh', validation: 'warn' },
    medium: { soundSpeed: 343, density: 1.21 },
    highestHz: 1000,
    observation: { planes: ['vertical'], angles: 4, toDeg: 90 },
    arcsMayMove: true,
    legacyPolar: { planes: ['vertical'], distanceM: 2, onAxisDistanceM: 2 },
  })
  expect(request.source.kind === 'mesh' && request.source.surface.vertices.slice(3, 6)).toEqual(
    Float64Array.of(0.1, 0, 0),
  )
  expect(job.detectUnit()?.source).toBe('heuristic:max_extent_gt_5')
  expect(job.toFrequenciesHz()).toEqual([100, 1000])
  expect(job.facts).toEqual({
    meshValidation: 'warn',
    deviceMode: 'auto',
    useOptimized: true,
    simType: '2',
    fullCircle: false,
  })
  expect(job.meshStageMessage).toBeUndefined()
})

test.each([
  ['strict', 'warn'],
  ['off', 'off'],
])('validation %s is about the frequencies: the mesh is checked as for %s', (mode, validation) => {
  const job = jobOf({ mesh_validation_mode: mode })
  expect(job.toPrepareRequest().source).toMatchObject({ validation })
  expect(job.facts.meshValidation).toBe(mode)
})

test('parameters of a horn are passed on to the mesher', () => {
  const parameters = { formula_type: 'R-OSSE', R: '60', a: '45', wall_thickness: 5 }
  const job = jobOf({
    mesh: { vertices: [], indices: [], surfaceTags: [] },
    options: { mesh: { strategy: 'occ_adaptive', waveguide_params: parameters } },
  })
  expect(job.meshStageMessage).toBe('Building adaptive OCC mesh')
  expect(job.toPrepareRequest().source).toMatchObject({
    kind: 'design',
    design: { ...parameters, R: 60, a: 45, r0: 12.7, throat_res: 5 },
  })
  expect(job.detectUnit()).toBeNull()
})

describe('faults show in the stage to which they belong', () => {
  test('those of the mesh when it is prepared, also where the frequencies are wrong as well', () => {
    const job = jobOf({ mesh: { ...tetrahedron, surfaceTags: [1, 1, 1, 1] }, frequency_range: [] })
    expect(() => job.toPrepareRequest()).toThrow('Mesh has no source-tagged elements (tag 2).')
  })

  test('those of the frequencies later', () => {
    const job = jobOf({ frequency_range: [] })
    expect(job.toPrepareRequest().highestHz).toBe(1)
    expect(() => job.toFrequenciesHz()).toThrow('list index out of range')
  })
})
