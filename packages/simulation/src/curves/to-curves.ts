import type { Curves } from '@hornbench/api-contract'
import { evenlySpacedDeg } from '../observation/evenly-spaced.ts'
import type { TypedLayout } from '../observation/observation-layout.ts'
import type { CurveRow } from './curve-row.ts'
import { groupDelaysMs } from './group-delay.ts'
import type { SpinoramaCurve } from './spinorama-row.ts'
import { phaseWithoutDelayDeg } from './without-delay.ts'

type Values = (number | null)[]

/** With all that the contract leaves open for documents that were stored earlier, but for averages without orbits. */
type CompleteCurves = Curves & {
  readonly onAxis: { readonly phaseWithoutDelayDeg: Values; readonly groupDelayMs: Values }
  readonly powerLevelDb: Values
  readonly spinorama: NonNullable<Curves['spinorama']> | null
}

/**
 * The typed curves of a sweep, whole or in part: `null` where a row is missing.
 *
 * @param rows one for each frequency
 */
export function toCurves(
  layout: TypedLayout,
  frequenciesHz: readonly number[],
  rows: readonly (CurveRow | undefined)[],
): CompleteCurves {
  const { distanceM, origin, angles, arcs } = layout.typed
  const { soundSpeed } = layout.medium
  const column = (read: (row: CurveRow) => number | null) => rows.map((row) => (row ? read(row) : null))
  const planes = arcs.map(({ plane }) => {
    const levelDb = rows.map((row) => (row?.planes[plane] ? [...row.planes[plane]] : null))
    const beamwidthDeg = column((row) => row.beamwidthDeg[plane] ?? null)
    return [plane, { anglesDeg: evenlySpacedDeg(angles), levelDb, beamwidthDeg }]
  })
  const phaseDeg = column(({ onAxisPhaseDeg }) => onAxisPhaseDeg)
  const withoutDelayDeg = phaseDeg.map((phase, index) =>
    phaseWithoutDelayDeg({ frequencyHz: frequenciesHz[index], phaseDeg: phase }, { distanceM, soundSpeed }),
  )
  const averages = (name: SpinoramaCurve) => column(({ spinorama }) => spinorama?.[name] ?? null)
  return {
    frequenciesHz: [...frequenciesHz],
    onAxis: {
      distanceM,
      ...(origin && { origin }),
      levelDb: column(({ onAxisLevelDb }) => onAxisLevelDb),
      phaseDeg,
      phaseWithoutDelayDeg: withoutDelayDeg,
      groupDelayMs: groupDelaysMs(frequenciesHz, withoutDelayDeg),
    },
    planes: Object.fromEntries(planes),
    directivityIndexDb: column(({ directivityIndexDb }) => directivityIndexDb),
    powerLevelDb: column(({ powerLevelDb }) => powerLevelDb),
    spinorama: layout.orbits ? { distanceM: layout.orbits.distanceM, ...spinoramaOf(averages) } : null,
    throatImpedance: {
      re: column(({ impedance }) => impedance.re),
      im: column(({ impedance }) => impedance.im),
    },
  }
}

type Spinorama = Omit<NonNullable<Curves['spinorama']>, 'distanceM'>

function spinoramaOf(averages: (name: SpinoramaCurve) => (number | null)[]): Spinorama {
  return {
    onAxisDb: averages('onAxisDb'),
    listeningWindowDb: averages('listeningWindowDb'),
    earlyReflectionsDb: averages('earlyReflectionsDb'),
    floorDb: averages('floorDb'),
    ceilingDb: averages('ceilingDb'),
    frontWallDb: averages('frontWallDb'),
    sideWallsDb: averages('sideWallsDb'),
    rearWallDb: averages('rearWallDb'),
    soundPowerDb: averages('soundPowerDb'),
    soundPowerIndexDb: averages('soundPowerIndexDb'),
    earlyReflectionsIndexDb: averages('earlyReflectionsIndexDb'),
  }
}
