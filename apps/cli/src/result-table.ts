import type { SolveOutput } from './solve-output.ts'

const COLUMNS = ['Hz', 'on axis dB', 'DI dB', 'Re Z/ρc', 'Im Z/ρc'] as const
const WIDTHS = [9, 12, 8, 10, 10] as const

/**
 * The result as lines of a table. Impedance as the field shows it: normalised by ρc and in e^{+jωt}, so that a mass
 * has a positive imaginary part.
 */
export function resultTable(output: SolveOutput, characteristicImpedance: number): string[] {
  const rows = output.frequenciesHz.map((frequencyHz, index) => {
    const impedance = output.impedance[index]
    return [
      frequencyHz.toFixed(0),
      decimals(output.onAxisDb[index], 2),
      decimals(output.diDb[index], 2),
      decimals(impedance && impedance[0] / characteristicImpedance, 3),
      decimals(impedance && -impedance[1] / characteristicImpedance, 3),
    ]
  })
  return [[...COLUMNS], ...rows].map((cells) =>
    cells.map((cell, index) => cell.padStart(WIDTHS[index] ?? 0)).join(''),
  )
}

function decimals(value: number | null | undefined, digits: number): string {
  return typeof value === 'number' ? value.toFixed(digits) : 'failed'
}
