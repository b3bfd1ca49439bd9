import type { Curves } from '@hornbench/api-contract'

/**
 * The curves without the frequencies that have not been solved yet: the sweep is solved from coarse to fine, and the line
 * through what there is tells more than dots. A frequency that has failed stays, as the gap that it is.
 */
export function solvedPart(curves: Curves, frequencyStates: string): Curves {
  const isThere = (_: unknown, index: number) => /[stf]/.test(frequencyStates.charAt(index))
  const { frequenciesHz, onAxis, planes, directivityIndexDb, throatImpedance } = curves
  return {
    frequenciesHz: frequenciesHz.filter(isThere),
    onAxis: {
      ...onAxis,
      levelDb: onAxis.levelDb.filter(isThere),
      phaseDeg: onAxis.phaseDeg.filter(isThere),
    },
    planes: Object.fromEntries(
      Object.entries(planes).flatMap(([name, plane]) =>
        plane ? [[name, { ...plane, levelDb: plane.levelDb.filter(isThere) }]] : [],
      ),
    ),
    directivityIndexDb: directivityIndexDb.filter(isThere),
    throatImpedance: {
      re: throatImpedance.re.filter(isThere),
      im: throatImpedance.im.filter(isThere),
    },
  }
}
