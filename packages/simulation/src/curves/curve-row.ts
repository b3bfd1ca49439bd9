import type { PlaneName } from '../observation/plane-name.ts'

/** One frequency of `Curves`: rms levels re 20 µPa, e^{+jωt}, impedance divided by ρc. */
export type CurveRow = {
  readonly onAxisLevelDb: number
  /** −180 … 180. */
  readonly onAxisPhaseDeg: number
  /** By angle. */
  readonly planes: Readonly<Partial<Record<PlaneName, readonly number[]>>>
  /** `null` for a sphere without sound. */
  readonly directivityIndexDb: number | null
  readonly impedance: { readonly re: number; readonly im: number }
}
