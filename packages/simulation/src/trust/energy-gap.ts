import { sphereWeights } from '@hornbench/solver'
import type { TypedLayout } from '../observation/observation-layout.ts'
import { readPressure } from '../observation/read-pressure.ts'
import type { ObservedSolution } from '../observed-solution.ts'
import { spherePowerW } from '../curves/sphere-power.ts'

/**
 * How much power gets lost or comes from nowhere between the source and the far field, by the apparent power of the
 * source: |½ Re ∫p v* dS − W| / (½ |∫p v* dS|). Against the apparent power because at low frequencies the real part is a
 * small difference within the impedance. `null` where the area of the source is not known.
 *
 * The source works on the area that is solved, so here its correction, which is meant for the pressures outside, is
 * taken off.
 *
 * @param solution source 1 m/s
 */
export function energyGapShare(layout: TypedLayout, solution: ObservedSolution): number | null {
  const { mesh, sphere, pressureCorrection } = layout
  const { re, im } = solution.impedance
  const apparentW = 0.5 * (mesh.sourceAreaM2 ?? 0) * Math.hypot(re, im)
  if (!(apparentW > 0)) return null
  const nodes = sphereWeights(sphere.polarNodes).length
  const farW = spherePowerW(layout, readPressure(layout, solution).part(sphere.firstPoint, nodes))
  const sourceW = 0.5 * (mesh.sourceAreaM2 ?? 0) * re
  return Math.abs(sourceW - farW / pressureCorrection ** 2) / apparentW
}
