import type { PlaneName } from '../observation/plane-name.ts'
import type { SpinoramaRow } from './spinorama-row.ts'

/** One frequency of `Curves`: rms levels re 20 µPa, e^{+jωt}, impedance divided by ρc. */
export type CurveRow = {
  readonly onAxisLevelDb: number
  /** −180 … 180. */
  readonly onAxisPhaseDeg: number
  /** By angle; `null` behind an infinite baffle, where there is no sound. */
  readonly planes: Readonly<Partial<Record<PlaneName, readonly (number | null)[]>>>
  /** At −6 dB, both sides together; `null` where the arc does not show it. */
  readonly beamwidthDeg: Readonly<Partial<Record<PlaneName, number | null>>>
  /** `null` for a sphere without sound. */
  readonly directivityIndexDb: number | null
  /** dB re 1 pW; `null` for a sphere without sound. */
  readonly powerLevelDb: number | null
  /** `undefined` for points that were laid out without orbits. */
  readonly spinorama?: SpinoramaRow | undefined
  readonly impedance: { readonly re: number; readonly im: number }
}
