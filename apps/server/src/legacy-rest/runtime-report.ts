import { availableParallelism, cpus } from 'node:os'

/** What `/health` tells of the software and the machine. Read once: asking costs nothing and starts nothing. */
export type RuntimeReport = ReturnType<typeof readRuntimeReport>

/** What the older server needed. Its clients compare the versions below with these. */
const SUPPORTED_MATRIX = {
  python: { range: '>=3.10,<3.14' },
  gmsh_python: { range: '>=4.15,<5.0', required_for: '/api/mesh/build' },
  bempp_cl: { range: '>=0.4,<0.5', required_for: '/api/solve' },
  bempp_api_legacy: { range: '>=0.3,<0.4', required_for: '/api/solve (legacy fallback)' },
}

const NOT_USED = 'Not used: this server solves with kernels of its own on the processor.'
const CPU_MODE = 'cpu'

/** @param version of the program */
export function readRuntimeReport(version: string) {
  const processor = `${cpus()[0]?.model.trim() ?? 'processor'} (${availableParallelism()} threads)`
  return {
    dependencies: {
      supportedMatrix: SUPPORTED_MATRIX,
      runtime: {
        python: { version: `none (Node.js ${process.versions.node})`, supported: true },
        gmsh_python: {
          available: true,
          version: `none (Hornbench mesher ${version})`,
          supported: true,
          ready: true,
        },
        bempp: {
          available: true,
          variant: 'hornbench',
          version: `none (Hornbench solver ${version})`,
          supported: true,
          ready: true,
        },
      },
    },
    deviceInterface: describeDevice(processor),
  }
}

/** Any mode may be asked for in a request; all are solved in the same way. */
function describeDevice(processor: string) {
  const notUsed = { available: false, reason: NOT_USED, device_name: null }
  return {
    requested_mode: 'auto',
    selected_mode: CPU_MODE,
    interface: CPU_MODE,
    device_type: 'cpu',
    device_name: processor,
    fallback_reason: null,
    concrete_modes: [CPU_MODE],
    available_modes: ['auto', CPU_MODE],
    mode_availability: {
      auto: { available: true, reason: null, priority: [CPU_MODE] },
      opencl_cpu: notUsed,
      opencl_gpu: notUsed,
      numba: notUsed,
    },
    opencl_diagnostics: {
      base_ready: false,
      base_reason: NOT_USED,
      cpu_available: false,
      gpu_available: false,
      cpu_device_name: null,
      gpu_device_name: null,
      cpu_reason: NOT_USED,
      gpu_reason: NOT_USED,
    },
    benchmark: {
      ran: false,
      winner_mode: null,
      samples: {},
      policy: 'deterministic_priority',
      priority: [CPU_MODE],
    },
    opencl_available: false,
    requested: 'auto',
    selected: CPU_MODE,
    runtime_selected: CPU_MODE,
    runtime_retry_attempted: false,
    runtime_retry_outcome: 'not_needed',
    runtime_profile: 'default',
  }
}
