import type { LegacyValue } from './legacy-document.ts'

const NOT_USED = 'Not used: this server solves with kernels of its own on the processor.'
const MODE = 'cpu'

/** Any mode may be asked for; all are solved in the same way. */
type LegacyDevice = {
  /** As the older API normalises it: auto, opencl_gpu, opencl_cpu or numba. */
  readonly requestedMode: string
  /** Of the processor. */
  readonly deviceName: string
}

/** What the older documents tell of the device that solves: the truth, under the keys that its clients know. */
export function describeLegacyDevice({ requestedMode, deviceName }: LegacyDevice) {
  const notUsed = { available: false, reason: NOT_USED, device_name: null }
  return {
    requested_mode: requestedMode,
    selected_mode: MODE,
    interface: MODE,
    device_type: 'cpu',
    device_name: deviceName,
    fallback_reason: requestedMode === 'auto' || requestedMode === MODE ? null : NOT_USED,
    concrete_modes: [MODE],
    available_modes: ['auto', MODE],
    mode_availability: {
      auto: { available: true, reason: null, priority: [MODE] },
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
      priority: [MODE],
    },
    opencl_available: false,
    requested: requestedMode,
    selected: MODE,
    runtime_selected: MODE,
    runtime_retry_attempted: false,
    runtime_retry_outcome: 'not_needed',
    runtime_profile: 'default',
  } as const satisfies LegacyValue
}
