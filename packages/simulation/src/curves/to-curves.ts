import type { Curves } from '@hornbench/api-contract'
import { evenlySpacedDeg } from '../observation/evenly-spaced.ts'
import type { ObservationLayout } from '../observation/observation-layout.ts'
import type { CurveRow } from './curve-row.ts'

/**
 * The typed curves of a sweep, whole or in part: `null` where a row is missing.
 *
 * @param rows one for each frequency
 */
export function toCurves(
  layout: ObservationLayout,
  frequenciesHz: readonly number[],
  rows: readonly (CurveRow | undefined)[],
): Curves {
  const { distanceM, origin, angles, arcs } = layout.typed
  const column = (read: (row: CurveRow) => number | null) => rows.map((row) => (row ? read(row) : null))
  const planes = arcs.map(({ plane }) => {
    const levelDb = rows.map((row) => (row?.planes[plane] ? [...row.planes[plane]] : null))
    return [plane, { anglesDeg: evenlySpacedDeg(angles), levelDb }]
  })
  return {
    frequenciesHz: [...frequenciesHz],
    onAxis: {
      distanceM,
      ...(origin && { origin }),
      levelDb: column(({ onAxisLevelDb }) => onAxisLevelDb),
      phaseDeg: column(({ onAxisPhaseDeg }) => onAxisPhaseDeg),
    },
    planes: Object.fromEntries(planes),
    directivityIndexDb: column(({ directivityIndexDb }) => directivityIndexDb),
    throatImpedance: {
      re: column(({ impedance }) => impedance.re),
      im: column(({ impedance }) => impedance.im),
    },
  }
}
