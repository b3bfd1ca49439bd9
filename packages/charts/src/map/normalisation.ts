import { valueText } from '../axes/format-value.ts'

/** What levels off the axis refer to: the level at an angle, of which 0 is the axis, or nothing: absolute levels. */
export type Normalisation = 'none' | { readonly angleDeg: number }

export const ON_AXIS: Normalisation = { angleDeg: 0 }

/** "re axis", "re 10°"; for absolute levels "re 20 µPa rms". */
export function referenceText(normalisation: Normalisation): string {
  if (normalisation === 'none') return 're 20 µPa rms'
  return normalisation.angleDeg === 0 ? 're axis' : `re ${valueText(normalisation.angleDeg)}°`
}
