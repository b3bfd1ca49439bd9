import { valueText } from '../axes/format-value.ts'

/** What levels off the axis refer to: the level at an angle, of which 0 is the axis, or nothing: absolute levels. */
export type Normalisation = 'none' | { readonly angleDeg: number }

/** Of a map: `given` for levels that are relative already, to what their run does not tell. */
export type MapNormalisation = Normalisation | 'given'

export const ON_AXIS: Normalisation = { angleDeg: 0 }

/** "re axis", "re 10°"; for absolute levels "re 20 µPa rms". */
export function referenceText(normalisation: MapNormalisation): string {
  if (normalisation === 'none') return 're 20 µPa rms'
  if (normalisation === 'given') return 'normalised'
  return normalisation.angleDeg === 0 ? 're axis' : `re ${valueText(normalisation.angleDeg)}°`
}
