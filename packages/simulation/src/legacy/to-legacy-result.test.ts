import { readFileSync } from 'node:fs'
import { createBoundaryModel, solveFrequency } from '@hornbench/solver'
import { describe, expect, test } from 'vitest'
import { prepareSolve } from '../prepare-solve.ts'
import { cubeRequest } from '../testing/cube-request.ts'
import { pointSource } from '../testing/point-source.ts'
import { describeLegacyDevice } from './describe-legacy-device.ts'
import type { LegacyResultInput } from './legacy-result-input.ts'
import { toLegacyResult } from './to-legacy-result.ts'
import { toLegacyRow } from './to-legacy-row.ts'

type Recorded = { readonly [key: string]: unknown }

const medium = { soundSpeed: 343, density: 1.21 }
const facts: LegacyResultInput['facts'] = {
  useOptimized: true,
  meshValidationMode: 'off',
  unitDetection: { source: 'metadata.units', inputMaxExtent: 0.16, warnings: [] },
  deviceInterface: describeLegacyDevice({ requestedMode: 'auto', deviceName: 'a processor' }),
  warnings: [],
  iterations: [10, 10, 9],
  seconds: { total: 6.5, solve: 4.5, directivity: 0.25, warmup: 1.5 },
}

describe('a result of the older server that was recorded', () => {
  const { body: recorded, request } = readRecording()
  const { frequencies } = recorded
  const prepared = prepareSolve(request)
  const model = createBoundaryModel(prepared.surface)
  const rows = frequencies.map((frequencyHz) => {
    const { pointsM } = prepared
    return toLegacyRow(
      prepared.layout,
      solveFrequency(model, { frequencyHz, medium, sourceVelocity: 1, pointsM }),
    )
  })
  const input = { layout: prepared.layout, frequenciesHz: frequencies, rows, failures: [], facts }
  const document = toLegacyResult(input)

  test('has the keys of ours, in the same order and with the same types', () => {
    expect(shapeOf(document)).toEqual(shapeOf(recorded))
  })

  test.each([
    { mirrors: undefined, symmetry: { symmetry_type: 'full', reduction_factor: 1 } },
    { mirrors: { x: true, y: false }, symmetry: { symmetry_type: 'half_x', reduction_factor: 2 } },
    { mirrors: { x: false, y: true }, symmetry: { symmetry_type: 'half_y', reduction_factor: 2 } },
    { mirrors: { x: true, y: true }, symmetry: { symmetry_type: 'quarter_xy', reduction_factor: 4 } },
  ])('says that the mirror planes $mirrors were used', ({ mirrors, symmetry }) => {
    expect(toLegacyResult({ ...input, facts: { ...facts, mirrors } }).metadata).toMatchObject({ symmetry })
  })

  test('has the values of ours, as far as two solvers agree on 80 triangles', () => {
    expect(document.frequencies).toEqual(frequencies)
    for (const [index, level] of recorded.spl_on_axis.spl.entries()) {
      expect(Math.abs((document.spl_on_axis.spl[index] ?? Infinity) - level)).toBeLessThan(0.05)
    }
    for (const [index, row] of recorded.directivity.horizontal.entries()) {
      for (const [at, [angleDeg, level]] of row.entries()) {
        const [ownAngleDeg, own] = document.directivity.horizontal[index]?.[at] ?? []
        expect(ownAngleDeg).toBe(angleDeg)
        expect(Math.abs((own ?? Infinity) - level)).toBeLessThan(0.05)
      }
    }
    for (const [index, imaginary] of recorded.impedance.imaginary.entries()) {
      const [re, im] = [document.impedance.real[index] ?? 0, document.impedance.imaginary[index] ?? 0]
      const difference = Math.hypot(re - recorded.impedance.real[index], im - imaginary)
      expect(difference).toBeLessThan(0.01 * Math.hypot(re, im))
    }
    expect(document.di.di).toEqual(recorded.di.di)
    expect(document.directivity.vertical).toEqual(recorded.directivity.vertical)
  })
})

test('the document says whether the body was solved as one of revolution', () => {
  const horn = { formula_type: 'OSSE', L: 50, a: 40, a0: 12, r0: 12.7, k: 1, s: 0.4, n: 4, q: 0.995 }
  for (const formulation of ['auto', '3d'] as const) {
    const { layout } = prepareSolve(cubeRequest({ source: { kind: 'design', design: horn }, formulation }))
    const document = toLegacyResult({ layout, frequenciesHz: [], rows: [], failures: [], facts })
    expect(document.metadata).toMatchObject({
      axisymmetric: { eligible: formulation === 'auto', checks: { feature_enabled: formulation === 'auto' } },
    })
  }
})

describe('a sweep with a frequency that failed (S2)', () => {
  const prepared = prepareSolve(cubeRequest())
  const row = toLegacyRow(prepared.layout, pointSource(prepared, [0, 0, 0.1], 5))
  const input: LegacyResultInput = {
    layout: prepared.layout,
    frequenciesHz: [100, 200],
    rows: [row, undefined],
    failures: [{ index: 1, text: 'The matrix is singular.' }],
    facts: { ...facts, iterations: [7, null], meshValidationMode: 'warn', warnings: ['too_coarse: …'] },
  }

  test('is null where it has no values', () => {
    const { spl_on_axis, impedance, di, directivity } = toLegacyResult(input)
    expect(spl_on_axis).toEqual({ frequencies: [100, 200], spl: [row.onAxisDb, null] })
    expect(impedance.imaginary).toEqual([-83.006, null])
    expect(di.di).toEqual([row.diDb, null])
    const empty = [0, 45, 90, 135, 180].map((angleDeg) => [angleDeg, null])
    expect(directivity.vertical[1]).toEqual(empty)
    expect(directivity.horizontal).toEqual([empty, empty])
  })

  test('counts and names it in whole numbers, and is a partial success', () => {
    expect(toLegacyResult(input).metadata).toMatchObject({
      warnings: ['too_coarse: …'],
      warning_count: 1n,
      failures: [
        {
          frequency_hz: 200,
          stage: 'frequency_solve',
          code: 'frequency_solve_failed',
          detail: 'The matrix is singular.',
        },
      ],
      failure_count: 1n,
      partial_success: true,
      performance: { gmres_iterations_per_frequency: [7n, null], avg_gmres_iterations: 7 },
    })
  })

  test('has fewer blocks for a request that asked for the plain solver', () => {
    const { metadata } = toLegacyResult({ ...input, facts: { ...input.facts, useOptimized: false } })
    expect(Object.keys(metadata)).toEqual([
      'solver_path',
      'device_interface',
      'mesh_validation_mode',
      'unit_detection',
      'warnings',
      'warning_count',
      'failures',
      'failure_count',
      'partial_success',
    ])
    expect(metadata).toMatchObject({ solver_path: 'legacy', mesh_validation_mode: 'warn' })
  })
})

test('a mode of the device that is not there is told why', () => {
  const device = describeLegacyDevice({ requestedMode: 'opencl_gpu', deviceName: 'a processor' })
  expect(device).toMatchObject({ requested: 'opencl_gpu', selected: 'cpu', opencl_available: false })
  expect(device.fallback_reason).toMatch(/processor/)
})

/** Objects as lists of key and shape, ints apart from floats, texts and numbers without their values. */
function shapeOf(value: unknown): unknown {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value === 'object')
    return Object.entries(value).map(([key, member]) => [key, looseAt(key) ?? shapeOf(member)])
  if (typeof value === 'bigint') return 'int'
  return typeof value
}

/** What depends on the device, by its kind only. */
function looseAt(key: string): string | undefined {
  const depends =
    /^(?:fallback_reason|reason|.*_reason|.*device_name|concrete_modes|available_modes|priority)$/
  return depends.test(key) ? 'of the device' : undefined
}

/** The request for the result that is in the sample database, and the result. */
function readRecording() {
  const url = new URL('../../../../tests/fixtures/legacy-api/transcripts.jsonl', import.meta.url)
  const lines = readFileSync(url, 'utf8').split('\n')
  const find = (name: string) => {
    const line = lines.find((text) => text.slice(0, 200).includes(`"${name}"`))
    return JSON.parse(line ?? 'null') as { request: { body: string }; response: { body: string } }
  }
  const { mesh } = JSON.parse(find('real/full-optimized-polar7-solve').request.body) as {
    mesh: { vertices: number[]; indices: number[]; surfaceTags: number[] }
  }
  const { angles, ...arcs } = { fromDeg: 0, toDeg: 180, angles: 7, distanceM: 1.5 }
  return {
    body: JSON.parse(find('sample-db/results-complete_real').response.body, readNumber) as RecordedResult,
    request: cubeRequest({
      source: {
        kind: 'mesh',
        validation: 'off',
        surface: {
          vertices: Float64Array.from(mesh.vertices),
          triangles: Uint32Array.from(mesh.indices),
          tags: Uint8Array.from(mesh.surfaceTags),
        },
      },
      highestHz: 1500,
      legacyPolar: {
        ...arcs,
        angles,
        onAxisDistanceM: 1.5,
        normAngleDeg: 10,
        inclinationDeg: 35,
        planes: ['horizontal'],
      },
    }),
  }
}

/** Whole numbers that were written without a fraction are ints. */
function readNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' && /^-?\d+$/.test(context?.source ?? '') ? BigInt(value) : value
}

type RecordedResult = Recorded & {
  readonly frequencies: number[]
  readonly directivity: { readonly horizontal: [number, number][][]; readonly vertical: unknown }
  readonly spl_on_axis: { readonly spl: number[] }
  readonly impedance: { readonly real: number[]; readonly imaginary: number[] }
  readonly di: { readonly di: number[] }
}
