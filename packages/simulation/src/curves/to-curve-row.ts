import { directivityIndexDb, rmsLevelDbRe20uPa, sphereWeights } from '@hornbench/solver'
import type { ObservationLayout } from '../observation/observation-layout.ts'
import { readPressure } from '../observation/read-pressure.ts'
import type { ObservedSolution } from '../observed-solution.ts'
import type { CurveRow } from './curve-row.ts'

/** A level for points without any sound, where the logarithm has none: far below anything there is. */
const SILENCE_DB = -400

/**
 * The values of the typed curves at one frequency.
 *
 * @param solution peak values, e^{-iωt}, source 1 m/s; one pressure for each point of the layout
 */
export function toCurveRow(layout: ObservationLayout, solution: ObservedSolution): CurveRow {
  const { typed, sphere, medium } = layout
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
  const directivity = directivityIndexDb(
    pressure.at(sphere.referencePoint),
    pressure.part(sphere.firstPoint, weights.length),
    weights,
  )
  const characteristic = medium.soundSpeed * medium.density
  return {
    onAxisLevelDb: levelDb(typed.onAxisPoint),
    // Conjugated, as everything typed is e^{+jωt}.
    onAxisPhaseDeg: (Math.atan2(-onAxis.im, onAxis.re) * 180) / Math.PI,
    planes: Object.fromEntries(typed.arcs.map(({ plane, firstPoint }) => [plane, levelsOf(firstPoint)])),
    directivityIndexDb: Number.isFinite(directivity) ? directivity : null,
    impedance: { re: solution.impedance.re / characteristic, im: -solution.impedance.im / characteristic },
  }
}
