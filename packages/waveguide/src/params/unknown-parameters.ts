import type { DesignIssue } from './design-error.ts'
import { nearestName } from './nearest-name.ts'
import {
  ENCLOSURE_PARAMETERS,
  GUIDE_PARAMETERS,
  MORPH_PARAMETERS,
  OSSE_PARAMETERS,
  ROSSE_PARAMETERS,
  SHELL_PARAMETERS,
  SUPERFORMULA_PARAMETERS,
  THROAT_PARAMETERS,
} from './parameter-rules.ts'
import { GRID_PARAMETERS, INERT_PARAMETERS, UNBUILT_FEATURES } from './unbuilt-features.ts'

const KNOWN_NAMES: readonly string[] = [
  ...new Set([
    'formula_type',
    'source_shape',
    ...Object.keys(OSSE_PARAMETERS),
    ...Object.keys(ROSSE_PARAMETERS),
    ...Object.keys(SHELL_PARAMETERS),
    ...Object.keys(ENCLOSURE_PARAMETERS),
    'enc_front_resolution',
    'enc_back_resolution',
    ...Object.keys(THROAT_PARAMETERS),
    'throat_anchor',
    ...Object.keys(GUIDE_PARAMETERS),
    'gcurve_sf',
    ...Object.keys(SUPERFORMULA_PARAMETERS),
    ...Object.keys(MORPH_PARAMETERS),
    'morph_rule',
    ...UNBUILT_FEATURES.map(({ parameter }) => parameter),
    ...GRID_PARAMETERS,
    ...INERT_PARAMETERS,
  ]),
]

/** More unknown names than these are counted, not listed. */
const LISTED = 10

/** An issue for each name that is no parameter, with the parameter that was probably meant. */
export function unknownParameterIssues(names: readonly string[]): DesignIssue[] {
  const known = new Set(KNOWN_NAMES)
  const unknown = names.filter((name) => !known.has(name))
  const issues = unknown.slice(0, LISTED).map((name) => ({
    parameter: name,
    message: `There is no parameter '${name.slice(0, 40)}'; did you mean ${nearestName(name, KNOWN_NAMES)}?`,
  }))
  if (unknown.length > LISTED) {
    const message = `${unknown.length - LISTED} more names are not parameters.`
    issues.push({ parameter: unknown[LISTED], message })
  }
  return issues
}
