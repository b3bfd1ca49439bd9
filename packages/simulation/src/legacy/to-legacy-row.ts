import { peakLevelDbRe20uPa } from '@hornbench/solver'
import { evenlySpacedDeg } from '../observation/evenly-spaced.ts'
import type { ObservationLayout } from '../observation/observation-layout.ts'
import { readPressure } from '../observation/read-pressure.ts'
import type { ObservedSolution } from '../observed-solution.ts'
import { legacyDirectivityIndexDb } from './legacy-directivity-index.ts'
import type { LegacyRow } from './legacy-row.ts'
import { levelAtAngle } from './level-at-angle.ts'

/** Quieter points have this level. */
const QUIETEST_PA = 1e-15
const QUIETEST_DB = -80

/**
 * The values of the older document at one frequency: peak levels around the source centre, the impedance as the solver
 * gives it. Points without a pressure have no level, and a plane whose norm angle falls on one has none at all.
 *
 * @param solution peak values, e^{-iωt}, source 1 m/s; one pressure for each point of the layout
 */
export function toLegacyRow(layout: ObservationLayout, solution: ObservedSolution): LegacyRow {
  const { arcs, angles, normAngleDeg, planes, onAxisPoint, silentPoints } = layout.legacy
  const pressure = readPressure(layout, solution)
  const silent = new Set(silentPoints)
  const magnitudeOf = (point: number) => {
    if (silent.has(point)) return null
    const { re, im } = pressure.at(point)
    return Math.hypot(re, im)
  }
  const anglesDeg = evenlySpacedDeg(angles)
  const cuts = new Map(
    arcs.map(({ plane, firstPoint }) => [
      plane,
      anglesDeg.map((_, index) => magnitudeOf(firstPoint + index)),
    ]),
  )
  const onAxisPa = magnitudeOf(onAxisPoint)
  return {
    onAxisDb: onAxisPa === null || onAxisPa === 0 ? null : peakLevelDbRe20uPa(onAxisPa, 0),
    diDb: legacyDirectivityIndexDb(anglesDeg, cuts.get('horizontal') ?? []),
    impedance: { re: solution.impedance.re, im: solution.impedance.im },
    planes: Object.fromEntries(
      planes.map((plane) => [plane, normalised(anglesDeg, cuts.get(plane) ?? [], normAngleDeg)]),
    ),
  }
}

function normalised(
  anglesDeg: readonly number[],
  magnitudesPa: readonly (number | null)[],
  normAngleDeg: number,
): (number | null)[] {
  const levels = magnitudesPa.map((magnitude) => {
    if (magnitude === null) return null
    return magnitude <= QUIETEST_PA ? QUIETEST_DB : peakLevelDbRe20uPa(magnitude, 0)
  })
  const reference = levelAtAngle(anglesDeg, levels, normAngleDeg)
  return levels.map((level) => (level === null || reference === null ? null : level - reference))
}
