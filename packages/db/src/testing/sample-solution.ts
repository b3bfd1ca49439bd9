import type { FrequencySolution } from '../frequencies/checkpoint-codec.ts'

/** A solved frequency with values that are hard to keep: signed zero, subnormal, many digits. */
export function sampleSolution(frequencyHz: number): FrequencySolution {
  return {
    frequencyHz,
    pressure: Float64Array.of(0.1 + 0.2, -0, 5e-324, -1.7976931348623157e308, frequencyHz, 1 / 3),
    impedance: { re: 415.03, im: -1 / 7 },
    iterations: 23,
    residual: 8.5e-6,
    converged: true,
  }
}
