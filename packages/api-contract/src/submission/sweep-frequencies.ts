import type { Sweep } from './sweep.ts'

/** The frequencies of a sweep in Hz, in its order; the ends of a range are exact. */
export function sweepFrequenciesHz(sweep: Sweep): number[] {
  if (sweep.kind === 'list') return [...sweep.frequenciesHz]
  const { fromHz, toHz, count, spacing } = sweep
  if (count === 1) return [fromHz]
  return Array.from({ length: count }, (_, index) => {
    if (index === count - 1) return toHz
    const share = index / (count - 1)
    return spacing === 'log' ? fromHz * (toHz / fromHz) ** share : fromHz + (toHz - fromHz) * share
  })
}
