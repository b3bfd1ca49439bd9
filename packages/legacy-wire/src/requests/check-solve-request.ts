import type { WireValue } from '../json/wire-value.ts'
import { stripAsPython } from '../text/strip-blanks.ts'
import { printErrorsAsPython } from '../validation/print-errors.ts'
import { checkHorn, FULL_CIRCLE } from './check-horn.ts'
import { asksForHorn, hornOptions, withHornOptions } from './horn-options.ts'
import type { LegacyObject } from './legacy-solve-request.ts'
import { normaliseValidationMode, VALIDATION_MODE_PROBLEM } from './normalise-validation-mode.ts'
import type { CheckedParts } from './to-solve-request.ts'

/** What is wrong, or the request as it is to be stored. */
export type SolveCheck =
  { readonly problem: string } | { readonly fields: LegacyObject; readonly parts: CheckedParts }

const SIM_TYPE_PROBLEM =
  "Only sim_type='2' (free-standing) is supported; infinite-baffle sim_type='1' was removed."
const NO_HORN_PROBLEM =
  "options.mesh.waveguide_params must be an object when options.mesh.strategy='occ_adaptive'."

/** The checks behind the model, in the older server's order; the first hit wins. */
export function checkSolveRequest(fields: LegacyObject): SolveCheck {
  const problem = findMeshProblem(fields.get('mesh') as LegacyObject)
  if (problem !== undefined) return { problem }
  if (stripAsPython(fields.get('sim_type') as string) !== '2') return { problem: SIM_TYPE_PROBLEM }
  const meshValidationMode = normaliseValidationMode(fields.get('mesh_validation_mode') as string)
  if (meshValidationMode === undefined) return { problem: VALIDATION_MODE_PROBLEM }
  if (!asksForHorn(fields)) return { fields, parts: { meshValidationMode, occParameters: undefined } }

  const sent = hornOptions(fields)
  if (sent === undefined) return { problem: NO_HORN_PROBLEM }
  const horn = checkHorn(sent)
  if (horn.kind === 'open') return { problem: horn.problem }
  if (horn.kind === 'invalid') {
    return { problem: `Invalid options.mesh.waveguide_params: ${printErrorsAsPython(horn.errors)}` }
  }
  const parts = { meshValidationMode, occParameters: horn.parameters }
  if (horn.asksForFullCircle) return { fields, parts }
  return { fields: withHornOptions(fields, new Map(sent).set('quadrants', FULL_CIRCLE)), parts }
}

function findMeshProblem(mesh: LegacyObject): string | undefined {
  const triangles = Math.floor(lengthOf(mesh, 'indices') / 3)
  const tags = lengthOf(mesh, 'surfaceTags')
  if (lengthOf(mesh, 'vertices') % 3 !== 0) return 'Mesh vertices length must be divisible by 3.'
  if (lengthOf(mesh, 'indices') % 3 !== 0) return 'Mesh indices length must be divisible by 3.'
  if (tags !== triangles) {
    return `Mesh surfaceTags length (${tags}) must match triangle count (${triangles}).`
  }
  return undefined
}

function lengthOf(mesh: LegacyObject, name: string): number {
  return (mesh.get(name) as readonly WireValue[]).length
}
