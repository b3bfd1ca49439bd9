import { sweepFrequencies, type FrequencyProblem, type SolvedFrequency } from '@hornbench/compute'

type Shares = { readonly processes: number; readonly threads?: number }

/**
 * How many of the stored bytes of a sweep change when so many child processes share its frequencies, and so many threads of each
 * the rows of a frequency, instead of one thread of one process.
 */
export async function measureProcesses(
  problem: FrequencyProblem,
  frequenciesHz: readonly number[],
  shares: Shares,
): Promise<number> {
  const [alone, shared] = [
    await storedBytes(problem, frequenciesHz, { processes: 1 }),
    await storedBytes(problem, frequenciesHz, shares),
  ]
  return alone.reduce((count, byte, i) => count + (byte === shared[i] ? 0 : 1), 0)
}

async function storedBytes(
  problem: FrequencyProblem,
  frequenciesHz: readonly number[],
  shares: Shares,
): Promise<Uint8Array> {
  const { solved, failures } = await sweepFrequencies(problem, frequenciesHz, shares)
  const complete = solved.filter((one) => one !== undefined)
  if (complete.length < frequenciesHz.length) throw new Error(failures[0]?.text ?? 'A frequency is missing.')
  return Uint8Array.from(complete.flatMap(bytesOf))
}

function bytesOf({ pressure, surfacePressure, impedance }: SolvedFrequency): number[] {
  const parts = [pressure, surfacePressure, Float64Array.of(impedance.re, impedance.im)]
  return parts.flatMap((values) => [...new Uint8Array(values.buffer, values.byteOffset, values.byteLength)])
}
