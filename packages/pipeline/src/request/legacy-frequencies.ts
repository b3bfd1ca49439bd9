import { LimitExceededError, LIMITS } from '@hornbench/api-contract'
import type { LegacySolveRequest } from '@hornbench/legacy-wire'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

type LegacySweep = Pick<LegacySolveRequest, 'frequencyRange' | 'numFrequencies' | 'frequencySpacing'>

/**
 * The frequencies of a request of the older API, Hz: evenly spaced powers of ten for the spacing `log`, evenly spaced
 * for any other; both ends are solved, and a single one is the lower end. The sums are made in the older order, so that
 * 200 Hz comes out as 200.00000000000003 where it did.
 *
 * @throws UnsolvableJobError, LimitExceededError
 */
export function legacyFrequenciesHz({
  frequencyRange,
  numFrequencies,
  frequencySpacing,
}: LegacySweep): number[] {
  const [fromHz, toHz] = frequencyRange
  if (fromHz === undefined || toHz === undefined) throw new UnsolvableJobError('list index out of range')
  if (numFrequencies < 0n) {
    throw new UnsolvableJobError(`Number of samples, ${numFrequencies}, must be non-negative.`)
  }
  if (numFrequencies === 0n) throw new UnsolvableJobError('num_frequencies is 0: there is nothing to solve.')
  if (numFrequencies > BigInt(LIMITS.frequencies.most)) throw new LimitExceededError('frequencies')
  const count = Number(numFrequencies)
  const frequenciesHz =
    frequencySpacing === 'log'
      ? evenlySpaced(Math.log10(fromHz), Math.log10(toHz), count).map((power) => 10 ** power)
      : evenlySpaced(fromHz, toHz, count)
  if (frequenciesHz.every((frequencyHz) => frequencyHz > 0 && frequencyHz < Infinity)) return frequenciesHz
  throw new UnsolvableJobError(
    `frequency_range is ${fromHz} to ${toHz} Hz: both ends must be finite and above 0.`,
  )
}

function evenlySpaced(from: number, to: number, count: number): number[] {
  const step = (to - from) / (count - 1)
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return from
    return index === count - 1 ? to : index * step + from
  })
}
