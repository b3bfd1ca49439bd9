import type { HornProfile } from '../profile/horn-profile.ts'
import { DesignError } from './design-error.ts'
import { designWarnings } from './design-warnings.ts'
import { enclosureIssues } from './enclosure-issues.ts'
import type { Enclosure } from './enclosure.ts'
import type { HornDesign } from './horn-design.ts'
import { ParameterReader } from './parameter-reader.ts'
import { type ParameterRule, SHELL_PARAMETERS } from './parameter-rules.ts'
import { readEnclosure } from './read-enclosure.ts'
import { readMorph } from './read-morph.ts'
import { readOsse } from './read-osse.ts'
import { readRosse } from './read-rosse.ts'
import { shapeIssues } from './shape-issues.ts'
import { UNBUILT_FEATURES } from './unbuilt-features.ts'
import { unknownParameterIssues } from './unknown-parameters.ts'

/**
 * Reads a horn design from the parameters of the mesh-building request: same names, lengths in mm, angles in
 * degrees, numbers or texts. `L`, `R`, `r0`, `a`, `a0`, `s`, `b` may be expressions in the azimuth p. What
 * the formula needs has no default; mesh and shell parameters keep theirs. `source_shape` is "flat" or "cap".
 * Parameters of the other formula are ignored, features that are not built are refused when switched on.
 * Two names are our own: `throat_anchor`, "driver" or "main", and `morph_rule`, "slice" or "mouth".
 *
 * @throws DesignError with every fault that was found
 */
export function parseDesign(parameters: Readonly<Record<string, unknown>>): HornDesign {
  const reader = new ParameterReader(parameters)
  reader.issues.push(...unknownParameterIssues(Object.keys(parameters)))
  refuseUnbuiltFeatures(reader)
  const sourceShape = reader.choice('source_shape', ['flat', 'cap'])
  const edgeLengthsMm = {
    throat: reader.number('throat_res', SHELL_PARAMETERS.throat_res),
    mouth: reader.number('mouth_res', SHELL_PARAMETERS.mouth_res),
    rear: reader.number('rear_res', SHELL_PARAMETERS.rear_res),
  }
  const enclosure = readEnclosure(reader, edgeLengthsMm.rear)
  const design = {
    sourceShape,
    edgeLengthsMm,
    enclosure,
    wallThicknessMm: reader.number('wall_thickness', wallThicknessRule(enclosure)),
  }
  const profile = readProfile(reader, enclosure !== undefined)
  if (profile === undefined || reader.issues.length > 0) throw new DesignError(reader.issues)
  const together = shapeIssues(profile, sourceShape)
  if (together.length === 0 && enclosure !== undefined) together.push(...enclosureIssues(profile, enclosure))
  if (together.length > 0) throw new DesignError(together)
  return { ...design, profile, warnings: designWarnings(reader, profile) }
}

/** In an enclosure the wall has no thickness of its own, so that 0 is as good as any. */
function wallThicknessRule(enclosure: Enclosure | undefined): ParameterRule {
  const { wall_thickness } = SHELL_PARAMETERS
  return enclosure === undefined ? wall_thickness : { ...wall_thickness, min: 0 }
}

/** Wide enough for any switch or length; what matters is whether the value leaves the feature out. */
const ANY_NUMBER = { min: -1e6, max: 1e6, unit: '', variesWithAzimuth: false } as const

function refuseUnbuiltFeatures(reader: ParameterReader): void {
  for (const { parameter, feature, off, isOff } of UNBUILT_FEATURES) {
    const value = reader.number(parameter, { ...ANY_NUMBER, fallback: off })
    if (Number.isNaN(value) || isOff(value)) continue
    const message = `${parameter} = ${value} asks for ${feature}; set it to ${off}.`
    reader.report(parameter, message)
  }
}

function readProfile(reader: ParameterReader, isEnclosed: boolean): HornProfile | undefined {
  const formula = reader.text('formula_type')
  if (formula === 'OSSE') return readMorph(reader, readOsse(reader))
  if (formula === 'R-OSSE') return readMorph(reader, readRosse(reader, isEnclosed))
  reader.report('formula_type', 'formula_type must be "OSSE" or "R-OSSE".')
  return undefined
}
