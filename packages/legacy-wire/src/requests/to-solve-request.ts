import type {
  LegacyAxis,
  LegacyMesh,
  LegacyObject,
  LegacyPolarConfig,
  LegacySolveRequest,
  MeshValidationMode,
} from './legacy-solve-request.ts'

/** What the checks behind the model have found out. */
export type CheckedParts = {
  readonly meshValidationMode: MeshValidationMode
  readonly occParameters: LegacyObject | undefined
}

/** Names the fields of a validated request; the model has made sure that they are there and of these types. */
export function toSolveRequest(fields: LegacyObject, parts: CheckedParts): LegacySolveRequest {
  const polar = fields.get('polar_config') as LegacyObject | null
  return {
    mesh: toMesh(fields.get('mesh') as LegacyObject),
    frequencyRange: fields.get('frequency_range') as readonly number[],
    numFrequencies: fields.get('num_frequencies') as bigint,
    simType: fields.get('sim_type') as string,
    options: fields.get('options') as LegacyObject | null,
    polarConfig: polar === null ? null : toPolarConfig(polar),
    useOptimized: fields.get('use_optimized') as boolean,
    enableSymmetry: fields.get('enable_symmetry') as boolean,
    verbose: fields.get('verbose') as boolean,
    meshValidationMode: parts.meshValidationMode,
    frequencySpacing: fields.get('frequency_spacing') as string,
    deviceMode: fields.get('device_mode') as string,
    ...(parts.occParameters === undefined ? {} : { occParameters: parts.occParameters }),
  }
}

function toMesh(fields: LegacyObject): LegacyMesh {
  return {
    vertices: fields.get('vertices') as readonly number[],
    indices: fields.get('indices') as readonly bigint[],
    surfaceTags: fields.get('surfaceTags') as readonly bigint[],
    format: fields.get('format') as string,
    boundaryConditions: fields.get('boundaryConditions') as LegacyObject | null,
    metadata: fields.get('metadata') as LegacyObject | null,
  }
}

function toPolarConfig(fields: LegacyObject): LegacyPolarConfig {
  return {
    // The default holds integers.
    angleRange: (fields.get('angle_range') as readonly (bigint | number)[]).map(Number),
    normAngle: fields.get('norm_angle') as number,
    distance: fields.get('distance') as number,
    inclination: fields.get('inclination') as number,
    enabledAxes: fields.get('enabled_axes') as readonly LegacyAxis[],
  }
}
