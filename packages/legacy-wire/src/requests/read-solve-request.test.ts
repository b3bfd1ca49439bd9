import { describe, expect, it } from 'vitest'
import { readSolveRequest } from './read-solve-request.ts'
import type { SolveRequestOutcome } from './read-solve-request.ts'

const MESH = '"mesh":{"vertices":[0,0,0,0.1,0,0,0,0.1,0],"indices":[0,1,2],"surfaceTags":[2]}'
const SWEEP = '"frequency_range":[100,1000],"num_frequencies":3,"sim_type":"2"'
const JSON_TYPE = 'application/json'

function solve(body: string, type: string | undefined = JSON_TYPE): SolveRequestOutcome {
  return readSolveRequest(type, new TextEncoder().encode(body))
}

/** A valid request with more fields. */
function solveWith(fields: string): SolveRequestOutcome {
  return solve(`{${MESH},${SWEEP}${fields === '' ? '' : `,${fields}`}}`)
}

function accepted(outcome: SolveRequestOutcome): Extract<SolveRequestOutcome, { ok: true }> {
  if (outcome.ok) return outcome
  throw new Error(outcome.bodyJson)
}

function detailOf(outcome: SolveRequestOutcome): unknown {
  return outcome.ok ? undefined : (JSON.parse(outcome.bodyJson) as { detail: unknown }).detail
}

function horn(parameters: string, strategy = 'occ_adaptive'): string {
  return `"options":{"mesh":{"strategy":"${strategy}","waveguide_params":${parameters}},"z":1}`
}

describe('readSolveRequest', () => {
  it('names the fields, with all defaults', () => {
    expect(accepted(solveWith('')).request).toEqual({
      mesh: {
        vertices: [0, 0, 0, 0.1, 0, 0, 0, 0.1, 0],
        indices: [0n, 1n, 2n],
        surfaceTags: [2n],
        format: 'msh',
        boundaryConditions: null,
        metadata: null,
      },
      frequencyRange: [100, 1000],
      numFrequencies: 3n,
      simType: '2',
      options: new Map(),
      polarConfig: null,
      useOptimized: true,
      enableSymmetry: true,
      verbose: true,
      meshValidationMode: 'warn',
      frequencySpacing: 'log',
      deviceMode: 'auto',
    })
  })

  it('reads the polar configuration; its default angles are integers in the store only', () => {
    const { request, storedJson } = accepted(
      solveWith('"polar_config":{"enabled_axes":["diagonal "," VERTICAL"]}'),
    )
    expect(request.polarConfig).toEqual({
      angleRange: [0, 180, 37],
      normAngle: 5,
      distance: 2,
      inclination: 35,
      enabledAxes: ['diagonal', 'vertical'],
    })
    expect(storedJson).toContain('"angle_range": [0, 180, 37], "norm_angle": 5.0,')
  })

  it.each([
    ['" STRICT "', 'strict'],
    ['""', 'warn'],
    ['"\\u3000Off"', 'off'],
  ])('takes %s as a mode of mesh validation and stores it as it came', (sent, mode) => {
    const { request, storedJson } = accepted(solveWith(`"mesh_validation_mode":${sent}`))
    expect(request.meshValidationMode).toBe(mode)
    expect(storedJson).toContain(`"mesh_validation_mode": ${sent}`)
  })

  it('stores the mode of the device normalised', () => {
    const modes = ['', 'OpenCL', ' cpu_opencl', 'gpu_opencl ', 'Numba'].map(
      (mode) => accepted(solveWith(`"device_mode":"${mode}"`)).request.deviceMode,
    )
    expect(modes).toEqual(['auto', 'opencl_cpu', 'opencl_cpu', 'opencl_gpu', 'numba'])
    expect(detailOf(solveWith('"device_mode":" "'))).toMatchObject([{ type: 'value_error', input: ' ' }])
  })

  it.each([
    [
      '{"mesh":{"vertices":[1],"indices":[1],"surfaceTags":[]},"sim_type":"1"',
      'Mesh vertices length must be divisible by 3.',
    ],
    [
      '{"mesh":{"vertices":[],"indices":[1],"surfaceTags":[]},"sim_type":"1"',
      'Mesh indices length must be divisible by 3.',
    ],
    [
      '{"mesh":{"vertices":[],"indices":[1,2,3],"surfaceTags":[1,2]},"sim_type":"1"',
      'Mesh surfaceTags length (2) must match triangle count (1).',
    ],
    [
      `{${MESH},"sim_type":"1","mesh_validation_mode":"x"`,
      "Only sim_type='2' (free-standing) is supported; infinite-baffle sim_type='1' was removed.",
    ],
    [
      `{${MESH},"sim_type":"\\u001c2\\u0085","mesh_validation_mode":" ",${horn('5')}`,
      'mesh_validation_mode must be one of: off, strict, warn.',
    ],
    [
      `{${MESH},"sim_type":"2",${horn('5', ' OCC_Adaptive\\n')}`,
      "options.mesh.waveguide_params must be an object when options.mesh.strategy='occ_adaptive'.",
    ],
    [
      `{${MESH},"sim_type":"2",${horn('{"r":[NaN],"k":{"it\'s":"\\ud800"}}')}`,
      "Invalid options.mesh.waveguide_params: [{'type': 'float_type', 'loc': ('r', 'float'), 'msg': 'Input should be a valid number', 'input': [nan], 'url': 'https://errors.pydantic.dev/2.10/v/float_type'}, {'type': 'string_type', 'loc': ('r', 'str'), 'msg': 'Input should be a valid string', 'input': [nan], 'url': 'https://errors.pydantic.dev/2.10/v/string_type'}, {'type': 'float_type', 'loc': ('k', 'float'), 'msg': 'Input should be a valid number', 'input': {\"it's\": '\\ud800'}, 'url': 'https://errors.pydantic.dev/2.10/v/float_type'}, {'type': 'string_type', 'loc': ('k', 'str'), 'msg': 'Input should be a valid string', 'input': {\"it's\": '\\ud800'}, 'url': 'https://errors.pydantic.dev/2.10/v/string_type'}]",
    ],
    [
      `{${MESH},"sim_type":"2",${horn('{"enc_depth":"-0","wall_thickness":false}')}`,
      'Adaptive BEM simulation requires a closed shell. Increase enclosure depth or wall thickness.',
    ],
  ])('tells the first hit of the checks behind the model: %s', (start, detail) => {
    const outcome = solve(`${start},"frequency_range":[],"num_frequencies":0}`)
    expect(outcome).toMatchObject({ ok: false, status: 422 })
    expect(detailOf(outcome)).toBe(detail)
  })

  it('fills in the parameters of a horn, and stores the full circle in place of other quadrants', () => {
    const outcome = accepted(solveWith(horn('{"quadrants":"14","R":"60","x":1e5}')))
    const { occParameters } = outcome.request
    expect(occParameters?.size).toBe(62)
    expect(['R', 'r', 'L', 'n_angular', 'quadrants'].map((name) => occParameters?.get(name))).toEqual([
      '60',
      0.4,
      '120',
      100n,
      1234n,
    ])
    expect(outcome.storedJson).toContain(
      '"options": {"mesh": {"strategy": "occ_adaptive", "waveguide_params": {"quadrants": 1234, "R": "60", "x": 100000.0}}, "z": 1}',
    )
  })

  it.each(['{}', '{"quadrants":"1234"}', '{"quadrants":1234.0}'])(
    'stores the full circle as it came: %s',
    (sent) => {
      const outcome = accepted(solveWith(horn(sent)))
      expect(outcome.request.occParameters?.get('quadrants')).toBe(1234n)
      expect(outcome.storedJson).toContain(`"waveguide_params": ${sent.replace(':', ': ')}`)
    },
  )

  it('looks at the horn only where the strategy asks for one', () => {
    const outcome = accepted(solveWith(horn('{"formula_type":["x"],"quadrants":1}', 'legacy')))
    expect(outcome.request.occParameters).toBeUndefined()
    expect(outcome.summaryJson).toContain('"formula_type": ["x"]')
  })

  it('takes halves of surrogate pairs, NaN and infinities where texts and numbers may be', () => {
    const body = `{${MESH},"frequency_range":["nan",-Infinity],"num_frequencies":-3,"sim_type":"2","frequency_spacing":"\\ud800","options":null}`
    const { storedJson, summaryJson } = accepted(solve(body))
    expect(storedJson).toContain('"frequency_range": [NaN, -Infinity], "num_frequencies": -3')
    expect(storedJson).toContain('"options": null')
    expect(storedJson).toContain('"frequency_spacing": "\\ud800"')
    expect(summaryJson).toBe(
      '{"formula_type": null, "frequency_range": [NaN, -Infinity], "num_frequencies": -3, "sim_type": "2"}',
    )
  })

  it.each([
    ['', 'missing'],
    ['null', 'missing'],
    ['0', 'model_attributes_type'],
    ['""', 'model_attributes_type'],
    ['false', 'model_attributes_type'],
  ])('refuses the body %j', (body, type) => {
    expect(detailOf(solve(body))).toMatchObject([{ type, loc: ['body'] }])
  })

  it('echoes a body that is no JSON by its type as a text, mark and all', () => {
    expect(detailOf(solve('\ufeff{}', 'text/plain'))).toMatchObject([{ input: '\ufeff{}' }])
    expect(detailOf(solve('', 'text/plain'))).toMatchObject([{ type: 'missing' }])
  })

  it('calls bytes undecodable with 400 (R7)', () => {
    const answer = { ok: false, status: 400, bodyJson: '{"detail":"There was an error parsing the body"}' }
    expect(readSolveRequest('text/plain', Uint8Array.of(0xff))).toEqual(answer)
    expect(readSolveRequest(JSON_TYPE, Uint8Array.of(0x22, 0xff))).toEqual(answer)
    expect(solve('['.repeat(20_000))).toEqual(answer)
    expect(solve(`{"a":${'1'.repeat(4301)}`)).toEqual(answer)
  })

  it('refuses what is nested too deeply and what has too many parts with 422 (R7)', () => {
    const parts = `{"a":[${'[],'.repeat(1_000_000)}0]}`
    const texts = [`{"options":${'['.repeat(1000)}${']'.repeat(1000)}}`, parts].map((body) =>
      detailOf(solve(body)),
    )
    expect(texts).toMatchObject([
      [{ type: 'json_invalid', ctx: { error: 'Nesting too deep' } }],
      [{ type: 'json_invalid', ctx: { error: 'Too many arrays and objects' } }],
    ])
    expect(solveWith(`"options":{"a":${'['.repeat(900)}${']'.repeat(900)}}`).ok).toBe(true)
  })

  it('stores a mesh of a hundred thousand numbers as it is', () => {
    const vertices = Array.from({ length: 99_999 }, (_, index) => (index / 7).toFixed(6))
    const body = `{"mesh":{"vertices":[${vertices.join(',')}],"indices":[],"surfaceTags":[]},${SWEEP}}`
    const { request, storedJson } = accepted(solve(body))
    expect(request.mesh.vertices).toEqual(vertices.map(Number))
    expect(JSON.parse(storedJson)).toMatchObject({ mesh: { vertices: vertices.map(Number) } })
  })
})
