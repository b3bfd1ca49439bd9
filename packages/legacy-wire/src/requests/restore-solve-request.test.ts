import { describe, expect, it } from 'vitest'
import type { WireValue } from '../json/wire-value.ts'
import type { LegacyObject } from './legacy-solve-request.ts'
import { readSolveRequest } from './read-solve-request.ts'
import {
  InvalidStoredRequestError,
  restoreSolveRequest,
  UnrestorableRequestError,
} from './restore-solve-request.ts'

const FIELDS = '"frequency_range":[1],"num_frequencies":1,"sim_type":"2"'
const MESH = '"mesh":{"vertices":[],"indices":[],"surfaceTags":[]}'

function messageOf(stored: string): string {
  try {
    restoreSolveRequest(stored)
  } catch (error) {
    if (error instanceof InvalidStoredRequestError) return error.message
    throw error
  }
  return ''
}

describe('restoreSolveRequest', () => {
  it('rebuilds what was read (L7)', () => {
    const options =
      '"options":{"mesh":{"strategy":"occ_adaptive","waveguide_params":{"quadrants":1,"k":"2"}}}'
    const body = `{${MESH},${FIELDS},${options},"polar_config":{"distance":NaN},"mesh_validation_mode":""}`
    const outcome = readSolveRequest(undefined, new TextEncoder().encode(body))
    if (!outcome.ok) throw new Error(outcome.bodyJson)
    const horn = new Map<string, WireValue>([
      ['quadrants', 1234n],
      ['k', '2'],
    ])
    const restored = restoreSolveRequest(outcome.storedJson)
    expect(restored).toEqual(outcome.request)
    const mesh = restored.options?.get('mesh') as LegacyObject | undefined
    expect(mesh?.get('waveguide_params')).toEqual(horn)
  })

  it.each(['[]', 'null', '5', '', '{', '{"a":1,}'])('cannot restore %j', (stored) => {
    expect(() => restoreSolveRequest(stored)).toThrow(
      new UnrestorableRequestError('Unable to restore queued simulation payload.'),
    )
  })

  it('tells all errors of the model in the words for a rebuilt request', () => {
    const text = messageOf(`{"mesh":[1],${FIELDS},"device_mode":"cuda"}`)
    expect(text.split('\n')).toEqual([
      'Unable to validate restored simulation payload: 2 validation errors for SimulationRequest',
      'mesh',
      '  Input should be a valid dictionary or instance of MeshData [type=model_type, input_value=[1], input_type=list]',
      '    For further information visit https://errors.pydantic.dev/2.10/v/model_type',
      'device_mode',
      "  Value error, device_mode must be one of: auto, opencl_cpu, opencl_gpu, numba. [type=value_error, input_value='cuda', input_type=str]",
      '    For further information visit https://errors.pydantic.dev/2.10/v/value_error',
    ])
  })

  it('does not look at lengths and at the type of the simulation again', () => {
    const stored = `{"mesh":{"vertices":[1],"indices":[1],"surfaceTags":[]},"frequency_range":[],"num_frequencies":1,"sim_type":"7"}`
    expect(restoreSolveRequest(stored)).toMatchObject({ simType: '7', mesh: { vertices: [1] } })
  })

  it.each([
    ['"mesh_validation_mode":"x"', 'mesh_validation_mode must be one of: off, strict, warn.'],
    [
      '"options":{"mesh":{"strategy":"occ_adaptive"}}',
      "options.mesh.waveguide_params must be provided for options.mesh.strategy='occ_adaptive'.",
    ],
    [
      '"options":{"mesh":{"strategy":"occ_adaptive","waveguide_params":{"wall_thickness":0}}}',
      'Adaptive BEM simulation requires a closed shell. Increase enclosure depth or wall thickness.',
    ],
    [
      '"options":{"mesh":{"strategy":"occ_adaptive","waveguide_params":{"n_angular":"x"}}}',
      "1 validation error for WaveguideParamsRequest\nn_angular\n  Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.10/v/int_parsing",
    ],
  ])('cannot run %s', (fields, message) => {
    expect(messageOf(`{${MESH},${FIELDS},${fields}}`)).toBe(message)
  })
})
