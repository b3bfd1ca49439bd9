import type { LegacyMetadata, LegacyValue } from './legacy-document.ts'
import { legacyMeshValidation } from './legacy-mesh-validation.ts'
import type { LegacyFacts, LegacyResultInput } from './legacy-result-input.ts'

/** The metadata of the older document: its keys in its order, with the truth about this solver. */
export function legacyMetadata(input: LegacyResultInput): LegacyMetadata {
  return input.facts.useOptimized ? optimisedMetadata(input) : plainMetadata(input)
}

function optimisedMetadata(input: LegacyResultInput): LegacyMetadata {
  const { layout, frequenciesHz, facts } = input
  const highestHz = frequenciesHz.reduce((most, frequencyHz) => Math.max(most, frequencyHz), 0)
  return {
    symmetry: symmetryOf(facts),
    axisymmetric: axisymmetricOf(input),
    device_interface: facts.deviceInterface,
    mesh_validation: legacyMeshValidation(layout, facts.meshValidationMode, highestHz),
    ...unitsAndFailures(input),
    performance: performanceOf(input),
  }
}

/** Whether the body was solved on its outline, as one of revolution. */
function axisymmetricOf({ layout, facts }: LegacyResultInput): LegacyValue {
  const isRound = layout.formulation === 'axisymmetric'
  return {
    eligible: isRound,
    // The older server never solved so, and said this whatever the body was.
    reason: isRound ? 'round_design' : 'feature_flag_disabled',
    checks: {
      feature_enabled: isRound,
      sim_type: facts.simType ?? '2',
      full_circle: facts.fullCircle ?? false,
    },
  }
}

/** The number of parts that the body consists of is how many times fewer equations there are. */
function symmetryOf({ mirrors }: LegacyFacts) {
  if (mirrors?.x && mirrors.y) return { symmetry_type: 'quarter_xy', reduction_factor: 4 }
  if (mirrors?.x) return { symmetry_type: 'half_x', reduction_factor: 2 }
  if (mirrors?.y) return { symmetry_type: 'half_y', reduction_factor: 2 }
  return { symmetry_type: 'full', reduction_factor: 1 }
}

/** Of a request that asked for the plain solver, whose document had fewer blocks. It is solved in the same way. */
function plainMetadata(input: LegacyResultInput): LegacyMetadata {
  return {
    solver_path: 'legacy',
    device_interface: input.facts.deviceInterface,
    mesh_validation_mode: input.facts.meshValidationMode,
    ...unitsAndFailures(input),
  }
}

function unitsAndFailures({ layout, frequenciesHz, rows, failures, facts }: LegacyResultInput) {
  return {
    unit_detection: unitDetectionOf(facts, layout.mesh.maxExtentM),
    warnings: facts.warnings,
    warning_count: BigInt(facts.warnings.length),
    failures: failures.map(({ index, text }) => ({
      frequency_hz: frequenciesHz[index],
      stage: 'frequency_solve',
      code: 'frequency_solve_failed',
      detail: text,
    })),
    failure_count: BigInt(failures.length),
    partial_success: failures.length > 0 && rows.some((row) => row !== undefined),
  } as const satisfies LegacyValue
}

/** A mesh of our own is in metres, which nobody had to find out. */
function unitDetectionOf({ unitDetection }: LegacyFacts, maxExtentM: number) {
  if (unitDetection === null) return { source: 'metadata.units', input_max_extent: maxExtentM, warnings: [] }
  const { source, inputMaxExtent, warnings } = unitDetection
  return { source, input_max_extent: inputMaxExtent, warnings }
}

function performanceOf({ facts: { seconds, iterations } }: LegacyResultInput): LegacyValue {
  const counted = iterations.filter((count) => count !== null)
  const mean = counted.reduce((sum, count) => sum + count, 0) / Math.max(1, counted.length)
  return {
    total_time_seconds: seconds.total,
    frequency_solve_time: seconds.solve,
    directivity_compute_time: seconds.directivity,
    time_per_frequency: seconds.solve / Math.max(1, iterations.length),
    reduction_speedup: 1,
    warmup_time_seconds: seconds.warmup,
    gmres_iterations_per_frequency: iterations.map((count) => (count === null ? null : BigInt(count))),
    avg_gmres_iterations: Math.round(10 * mean) / 10,
    // The equations are solved as they are assembled, without the inverse of the mass matrix.
    gmres_strong_form_supported: false,
  }
}
