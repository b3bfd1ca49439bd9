import { wrapDegrees } from './wrap-degrees.ts'

type Sample = { readonly frequencyHz: number; readonly phaseDeg: number | null }
type Path = { readonly distanceM: number; readonly soundSpeed: number }

/**
 * What a phase would be at the reference point if sound took no time from there, degrees, −180 … 180:
 * arg(p e^{+jkd}) with e^{+jωt}.
 */
export function phaseWithoutDelayDeg({ frequencyHz, phaseDeg }: Sample, path: Path): number | null {
  if (phaseDeg === null) return null
  return wrapDegrees(phaseDeg + (360 * frequencyHz * path.distanceM) / path.soundSpeed)
}
