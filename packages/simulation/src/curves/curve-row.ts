import type { PlaneName } from '../observation/plane-name.ts'

/** One frequency of `Curves`: rms levels re 20 µPa, e^{+jωt}, impedance divided by ρc. */
export type CurveRow = {
  readonly onAxisLevelDb: number
  /** −180 … 180. */
  readonly onAxisPhaseDeg: number
  /** By angle; `null` behind an infinite baffle, where there is no sound. */
  readonly planes: Readonly<Partial<Record<PlaneName, readonly (number | null)[]>>>
  /** `null` for a sphere without sound. */
  readonly directivityIndexDb: number | null
  readonly impedance: { readonly re: number; readonly im: number }
}
