import type { Curves } from '@hornbench/api-contract'

/** Curves of a run with one plane, 40 frequencies from 300 Hz to 12 kHz; the frequencies at `without` have no values. */
export function sampleCurves({ count = 40, without = [] as readonly number[] } = {}): Curves {
  const frequenciesHz = Array.from({ length: count }, (_, index) => 300 * 40 ** (index / (count - 1)))
  const values = (valueAt: (index: number) => number) =>
    frequenciesHz.map((_, index) => (without.includes(index) ? null : valueAt(index)))
  return {
    frequenciesHz,
    onAxis: { distanceM: 2, levelDb: values((index) => 90 + index / 4), phaseDeg: values((index) => -index) },
    planes: {
      horizontal: {
        anglesDeg: [0, 30, 60, 90],
        levelDb: frequenciesHz.map((_, index) =>
          without.includes(index) ? null : [90, 87, 90 - index / 2, 60],
        ),
      },
    },
    directivityIndexDb: values((index) => index / 4),
    throatImpedance: { re: values((index) => index / 40), im: values(() => 0.5) },
  }
}
