import type { WireValue } from '../json/wire-value.ts'
import { stripAsPython } from '../text/strip-blanks.ts'
import { MESH } from './mesh-model.ts'
import { BOOL, DICT, FLOAT, INT, listOf, optional, STR } from './model.ts'
import type { Checked, Model } from './model.ts'
import { POLAR_CONFIG } from './polar-config-model.ts'

const DEVICE_MODES = ['auto', 'opencl_cpu', 'opencl_gpu', 'numba'] as const

const DEVICE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['opencl', 'opencl_cpu'],
  ['cpu_opencl', 'opencl_cpu'],
  ['gpu_opencl', 'opencl_gpu'],
])

/** The body of `POST /api/solve`. */
export const SOLVE_REQUEST: Model = {
  name: 'SimulationRequest',
  fields: [
    { name: 'mesh', type: { kind: 'model', model: MESH } },
    { name: 'frequency_range', type: listOf(FLOAT) },
    { name: 'num_frequencies', type: INT },
    { name: 'sim_type', type: STR },
    { name: 'options', type: optional(DICT), default: new Map() },
    { name: 'polar_config', type: optional({ kind: 'model', model: POLAR_CONFIG }), default: null },
    { name: 'use_optimized', type: BOOL, default: true },
    { name: 'enable_symmetry', type: BOOL, default: true },
    { name: 'verbose', type: BOOL, default: true },
    { name: 'mesh_validation_mode', type: STR, default: 'warn' },
    { name: 'frequency_spacing', type: STR, default: 'log' },
    { name: 'device_mode', type: STR, default: 'auto', check: checkDeviceMode },
  ],
}

/** An empty text means `auto`, blanks do not. */
function checkDeviceMode(value: WireValue): Checked {
  const sent = stripAsPython(value === '' ? 'auto' : (value as string)).toLowerCase()
  const mode = DEVICE_ALIASES.get(sent) ?? sent
  const known: readonly string[] = DEVICE_MODES
  if (known.includes(mode)) return { value: mode }
  return { problem: `device_mode must be one of: ${DEVICE_MODES.join(', ')}.` }
}
