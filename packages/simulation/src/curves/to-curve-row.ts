import { directivityIndexDb, rmsLevelDbRe20uPa, sphereWeights } from '@hornbench/solver'
import { evenlySpacedDeg } from '../observation/evenly-spaced.ts'
import type { TypedLayout } from '../observation/observation-layout.ts'
import { ORBIT_POINTS } from '../observation/orbits.ts'
import { readPressure } from '../observation/read-pressure.ts'
import type { ObservedSolution } from '../observed-solution.ts'
import { beamwidthDeg } from './beamwidth.ts'
import type { CurveRow } from './curve-row.ts'
import { SILENCE_DB } from './silence.ts'
import { spherePowerW } from './sphere-power.ts'
import { spinoramaRow } from './spinorama-row.ts'

/** Of levels of sound power, W. */
const REFERENCE_POWER_W = 1e-12

/**
 * The values of the typed curves at one frequency.
 *
 * @param solution peak values, e^{-iωt}, source 1 m/s; one pressure for each point of the layout
 */
export function toCurveRow(layout: TypedLayout, solution: ObservedSolution): CurveRow {
  const { typed, sphere, orbits, medium } = layout
  const pressure = readPressure(layout, solution)
  const levelDb = (point: number) => {
    const { re, im } = pressure.at(point)
    return Math.max(SILENCE_DB, rmsLevelDbRe20uPa(re, im))
  }
  const isSilent = (point: number) => {
    const { re, im } = pressure.at(point)
    return layout.baffle === 'infinite' && re === 0 && im === 0
  }
  const levelsOf = (firstPoint: number) =>
    Array.from({ length: typed.angles.count }, (_, index) =>
      isSilent(firstPoint + index) ? null : levelDb(firstPoint + index),
    )
  const onAxis = pressure.at(typed.onAxisPoint)
  const weights = sphereWeights(sphere.polarNodes)
  const spherePressure = pressure.part(sphere.firstPoint, weights.length)
  const directivity = directivityIndexDb(pressure.at(sphere.referencePoint), spherePressure, weights)
  const powerLevelDb = 10 * Math.log10(spherePowerW(layout, spherePressure) / REFERENCE_POWER_W)
  const planes = typed.arcs.map(({ plane, firstPoint }) => [plane, levelsOf(firstPoint)] as const)
  const characteristic = medium.soundSpeed * medium.density
  return {
    onAxisLevelDb: levelDb(typed.onAxisPoint),
    // Conjugated, as everything typed is e^{+jωt}.
    onAxisPhaseDeg: (Math.atan2(-onAxis.im, onAxis.re) * 180) / Math.PI,
    planes: Object.fromEntries(planes),
    beamwidthDeg: Object.fromEntries(
      planes.map(([plane, levelsDb]) => {
        const isMirrored = typed.mirrored?.includes(plane) ?? false
        return [plane, beamwidthDeg({ anglesDeg: evenlySpacedDeg(typed.angles), levelsDb, isMirrored })]
      }),
    ),
    directivityIndexDb: Number.isFinite(directivity) ? directivity : null,
    powerLevelDb: Number.isFinite(powerLevelDb) ? powerLevelDb : null,
    ...(orbits && {
      spinorama: spinoramaRow(pressure.part(orbits.firstPoint, ORBIT_POINTS.length), layout.baffle),
    }),
    impedance: { re: solution.impedance.re / characteristic, im: -solution.impedance.im / characteristic },
  }
}
