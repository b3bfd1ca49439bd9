import type { WireValue } from '../json/wire-value.ts'
import { WAVEGUIDE_PARAMETERS } from '../models/waveguide-parameters-model.ts'
import type { InputError } from '../validation/input-error.ts'
import { validateModel } from '../validation/validate-model.ts'
import type { LegacyObject } from './legacy-solve-request.ts'

/** The only horn that is solved: all four quadrants. */
export const FULL_CIRCLE = 1234n

export type HornCheck =
  | { readonly kind: 'invalid'; readonly errors: readonly InputError[] }
  | { readonly kind: 'open'; readonly problem: string }
  | { readonly kind: 'sound'; readonly parameters: LegacyObject; readonly asksForFullCircle: boolean }

const OPEN_SHELL_PROBLEM =
  'Adaptive BEM simulation requires a closed shell. Increase enclosure depth or wall thickness.'

/** Reads the parameters of a horn and looks whether it has a wall or an enclosure; the full circle is put in. */
export function checkHorn(sent: LegacyObject): HornCheck {
  const validation = validateModel(WAVEGUIDE_PARAMETERS, sent)
  if (!validation.ok) return { kind: 'invalid', errors: validation.errors }
  const parameters: LegacyObject = validation.value
  if (isNotPositive(parameters.get('enc_depth')) && isNotPositive(parameters.get('wall_thickness'))) {
    return { kind: 'open', problem: OPEN_SHELL_PROBLEM }
  }
  const asksForFullCircle = parameters.get('quadrants') === FULL_CIRCLE
  return { kind: 'sound', parameters: new Map(parameters).set('quadrants', FULL_CIRCLE), asksForFullCircle }
}

/** NaN passes, as it did. */
function isNotPositive(value: WireValue | undefined): boolean {
  return typeof value === 'number' && value <= 0
}
