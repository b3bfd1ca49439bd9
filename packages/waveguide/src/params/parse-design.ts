import type { MeshWarning } from '../mesh-warning.ts'
import { type HornProfile, kinkOf, type OsseProfile, type RosseProfile } from '../profile/horn-profile.ts'
import { DesignError } from './design-error.ts'
import type { HornDesign } from './horn-design.ts'
import { ParameterReader } from './parameter-reader.ts'
import { OSSE_PARAMETERS, ROSSE_PARAMETERS, SHELL_PARAMETERS } from './parameter-rules.ts'
import { shapeIssues } from './shape-issues.ts'
import { GRID_PARAMETERS, UNBUILT_FEATURES } from './unbuilt-features.ts'
import { unknownParameterIssues } from './unknown-parameters.ts'

/**
 * Reads a horn design from the parameters of the mesh-building request: same names, lengths in mm, angles in
 * degrees, numbers or texts. `L`, `R`, `r0`, `a`, `a0`, `s`, `b` may be expressions in the azimuth p. What
 * the formula needs has no default; mesh and shell parameters keep theirs. `source_shape` is "flat" or "cap".
 * Parameters of the other formula are ignored, features that are not built are refused when switched on.
 *
 * @throws DesignError with every fault that was found
 */
export function parseDesign(parameters: Readonly<Record<string, unknown>>): HornDesign {
  const reader = new ParameterReader(parameters)
  reader.issues.push(...unknownParameterIssues(Object.keys(parameters)))
  refuseUnbuiltFeatures(reader)
  const sourceShape = readSourceShape(reader)
  const design = {
    sourceShape,
    edgeLengthsMm: {
      throat: reader.number('throat_res', SHELL_PARAMETERS.throat_res),
      mouth: reader.number('mouth_res', SHELL_PARAMETERS.mouth_res),
      rear: reader.number('rear_res', SHELL_PARAMETERS.rear_res),
    },
    wallThicknessMm: reader.number('wall_thickness', SHELL_PARAMETERS.wall_thickness),
  }
  const profile = readProfile(reader)
  if (profile === undefined || reader.issues.length > 0) throw new DesignError(reader.issues)
  const together = shapeIssues(profile, sourceShape)
  if (together.length > 0) throw new DesignError(together)
  return { ...design, profile, warnings: designWarnings(reader, profile) }
}

/** Wide enough for any switch or length; what matters is whether the value leaves the feature out. */
const ANY_NUMBER = { min: -1e6, max: 1e6, unit: '', variesWithAzimuth: false } as const

function refuseUnbuiltFeatures(reader: ParameterReader): void {
  for (const { parameter, feature, off, isOff } of UNBUILT_FEATURES) {
    const value = reader.number(parameter, { ...ANY_NUMBER, fallback: off })
    if (Number.isNaN(value) || isOff(value)) continue
    const message = `${parameter} = ${value} asks for ${feature}, which is not built yet; set it to ${off}.`
    reader.report(parameter, message)
  }
}

function readSourceShape(reader: ParameterReader): 'flat' | 'cap' {
  if (!reader.has('source_shape')) return 'flat'
  const shape = reader.text('source_shape')
  if (shape === 'flat' || shape === 'cap') return shape
  reader.report('source_shape', 'source_shape must be "flat" or "cap".')
  return 'flat'
}

function readProfile(reader: ParameterReader): HornProfile | undefined {
  const formula = reader.text('formula_type')
  if (formula === 'OSSE') return readOsse(reader)
  if (formula === 'R-OSSE') return readRosse(reader)
  reader.report('formula_type', 'formula_type must be "OSSE" or "R-OSSE".')
  return undefined
}

function readOsse(reader: ParameterReader): OsseProfile {
  return {
    formula: 'OSSE',
    L: reader.azimuthFunction('L', OSSE_PARAMETERS.L),
    r0: reader.azimuthFunction('r0', OSSE_PARAMETERS.r0),
    a: reader.azimuthFunction('a', OSSE_PARAMETERS.a),
    a0: reader.azimuthFunction('a0', OSSE_PARAMETERS.a0),
    s: reader.azimuthFunction('s', OSSE_PARAMETERS.s),
    k: reader.number('k', OSSE_PARAMETERS.k),
    n: reader.number('n', OSSE_PARAMETERS.n),
    q: reader.number('q', OSSE_PARAMETERS.q),
    h: reader.number('h', OSSE_PARAMETERS.h),
  }
}

function readRosse(reader: ParameterReader): RosseProfile {
  return {
    formula: 'R-OSSE',
    R: reader.azimuthFunction('R', ROSSE_PARAMETERS.R),
    r0: reader.azimuthFunction('r0', ROSSE_PARAMETERS.r0),
    a: reader.azimuthFunction('a', ROSSE_PARAMETERS.a),
    a0: reader.azimuthFunction('a0', ROSSE_PARAMETERS.a0),
    b: reader.azimuthFunction('b', ROSSE_PARAMETERS.b),
    k: reader.number('k', ROSSE_PARAMETERS.k),
    r: reader.number('r', ROSSE_PARAMETERS.r),
    m: reader.number('m', ROSSE_PARAMETERS.m),
    q: reader.number('q', ROSSE_PARAMETERS.q),
    tmax: reader.number('tmax', ROSSE_PARAMETERS.tmax),
  }
}

function designWarnings(reader: ParameterReader, profile: HornProfile): MeshWarning[] {
  const ignored = GRID_PARAMETERS.filter((name) => reader.has(name)).map((name) =>
    withoutEffect(`${name} has no effect: set edge lengths with throat_res, mouth_res and rear_res.`),
  )
  return [...ignored, ...(profile.formula === 'OSSE' ? kinkWarnings(profile) : bulgeWarnings(reader))]
}

function kinkWarnings(profile: OsseProfile): MeshWarning[] {
  const kink = kinkOf(profile)
  if (kink === undefined) return []
  const where = `at ${Math.round(100 * kink)} % of its length`
  const message = `The wall has a kink ${where}, because q = ${profile.q} is larger than 1; a smooth OSSE wall needs q ≤ 1.`
  return [{ code: 'profile-kink', message }]
}

function bulgeWarnings(reader: ParameterReader): MeshWarning[] {
  if (reader.number('h', OSSE_PARAMETERS.h) === 0) return []
  return [withoutEffect('h has no effect on an R-OSSE profile.')]
}

function withoutEffect(message: string): MeshWarning {
  return { code: 'parameter-without-effect', message }
}
