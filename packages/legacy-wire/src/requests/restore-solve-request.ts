import { parseJson } from '../json/parse-json.ts'
import type { WireValue } from '../json/wire-value.ts'
import { SOLVE_REQUEST } from '../models/solve-request-model.ts'
import { WAVEGUIDE_PARAMETERS } from '../models/waveguide-parameters-model.ts'
import { describeErrors } from '../validation/describe-errors.ts'
import { validateModel } from '../validation/validate-model.ts'
import { checkHorn } from './check-horn.ts'
import { asksForHorn, hornOptions } from './horn-options.ts'
import type { LegacyObject, LegacySolveRequest } from './legacy-solve-request.ts'
import { normaliseValidationMode, VALIDATION_MODE_PROBLEM } from './normalise-validation-mode.ts'
import { toSolveRequest } from './to-solve-request.ts'

/** A stored request is no JSON object. */
export class UnrestorableRequestError extends Error {
  override readonly name = 'UnrestorableRequestError'
}

/** A stored request can't be run; the message is the error text of its job. */
export class InvalidStoredRequestError extends Error {
  override readonly name = 'InvalidStoredRequestError'
}

const NO_HORN_PROBLEM =
  "options.mesh.waveguide_params must be provided for options.mesh.strategy='occ_adaptive'."

/**
 * Rebuilds a request from the text of the column `config_json`. Lengths and `sim_type` are not checked again.
 *
 * @throws UnrestorableRequestError
 * @throws InvalidStoredRequestError
 */
export function restoreSolveRequest(storedJson: string): LegacySolveRequest {
  const stored = parseStored(storedJson)
  const validation = validateModel(SOLVE_REQUEST, stored, { isRebuilt: true })
  if (!validation.ok) {
    const errors = describeErrors(SOLVE_REQUEST, validation.errors)
    throw new InvalidStoredRequestError(`Unable to validate restored simulation payload: ${errors}`)
  }
  const fields: LegacyObject = validation.value
  const meshValidationMode = normaliseValidationMode(fields.get('mesh_validation_mode') as string)
  if (meshValidationMode === undefined) throw new InvalidStoredRequestError(VALIDATION_MODE_PROBLEM)
  const occParameters = asksForHorn(fields) ? restoreHorn(fields) : undefined
  return toSolveRequest(fields, { meshValidationMode, occParameters })
}

function parseStored(json: string): LegacyObject {
  let stored: WireValue
  try {
    stored = parseJson(json)
  } catch (cause) {
    throw new UnrestorableRequestError('Unable to restore queued simulation payload.', { cause })
  }
  if (stored instanceof Map) return stored
  throw new UnrestorableRequestError('Unable to restore queued simulation payload.')
}

/** The older server looked at these only when the job had started, so that their texts have nothing before them. */
function restoreHorn(fields: LegacyObject): LegacyObject {
  const sent = hornOptions(fields)
  if (sent === undefined) throw new InvalidStoredRequestError(NO_HORN_PROBLEM)
  const horn = checkHorn(sent)
  if (horn.kind === 'open') throw new InvalidStoredRequestError(horn.problem)
  if (horn.kind === 'invalid') {
    throw new InvalidStoredRequestError(describeErrors(WAVEGUIDE_PARAMETERS, horn.errors))
  }
  return horn.parameters
}
