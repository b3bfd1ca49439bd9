import type { Curves } from '@hornbench/api-contract'

/**
 * The curves without the frequencies that have not been solved yet: the sweep is solved from coarse to fine, and the line
 * through what there is tells more than dots. A frequency that has failed stays, as the gap that it is.
 */
export function solvedPart(curves: Curves, frequencyStates: string): Curves {
  const part = <Value>(values: readonly Value[]): Value[] =>
    values.filter((_, index) => /[stf]/.test(frequencyStates.charAt(index)))
  const { planes, spinorama, powerLevelDb, throatImpedance } = curves
  return {
    ...curves,
    frequenciesHz: part(curves.frequenciesHz),
    onAxis: onAxisPart(curves.onAxis, part),
    planes: Object.fromEntries(
      Object.entries(planes).flatMap(([name, plane]) =>
        plane
          ? [
              [
                name,
                {
                  ...plane,
                  levelDb: part(plane.levelDb),
                  ...optional({ beamwidthDeg: plane.beamwidthDeg }, part),
                },
              ],
            ]
          : [],
      ),
    ),
    directivityIndexDb: part(curves.directivityIndexDb),
    ...optional({ powerLevelDb }, part),
    ...(spinorama && { spinorama: spinoramaPart(spinorama, part) }),
    throatImpedance: { re: part(throatImpedance.re), im: part(throatImpedance.im) },
  }
}

type Curve = readonly (number | null)[]
type Part = <Value>(values: readonly Value[]) => Value[]

function onAxisPart(onAxis: Curves['onAxis'], part: Part): Curves['onAxis'] {
  const { levelDb, phaseDeg, phaseWithoutDelayDeg, groupDelayMs } = onAxis
  return {
    ...onAxis,
    levelDb: part(levelDb),
    phaseDeg: part(phaseDeg),
    ...optional({ phaseWithoutDelayDeg, groupDelayMs }, part),
  }
}

type Spinorama = NonNullable<Curves['spinorama']>

function spinoramaPart({ distanceM, ...averages }: Spinorama, part: Part): Spinorama {
  const entries = Object.entries(averages).map(([name, curve]) => [name, part(curve)] as const)
  return { distanceM, ...(Object.fromEntries(entries) as Omit<Spinorama, 'distanceM'>) }
}

/** Curves that results of an earlier kind do not have. */
function optional<Name extends string>(
  curves: Readonly<Record<Name, Curve | undefined>>,
  part: Part,
): Partial<Record<Name, (number | null)[]>> {
  const there = Object.entries<Curve | undefined>(curves).flatMap(([name, curve]) =>
    curve ? [[name, part(curve)] as const] : [],
  )
  return Object.fromEntries(there) as Partial<Record<Name, (number | null)[]>>
}
