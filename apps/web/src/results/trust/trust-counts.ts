import type { FrequencyTrust } from '@hornbench/api-contract'

type Verdict = FrequencyTrust['verdict']

const VERDICTS: readonly Verdict[] = ['good', 'fair', 'poor']

export type TrustCounts = { readonly total: number; readonly counts: readonly (readonly [Verdict, number])[] }

/** How many of the solved frequencies have each verdict, without those that none has. */
export function trustCounts(trust: readonly (FrequencyTrust | null)[]): TrustCounts {
  const solved = trust.filter((each) => each !== null)
  const counts = VERDICTS.map(
    (verdict) => [verdict, solved.filter((each) => each.verdict === verdict).length] as const,
  )
  return { total: solved.length, counts: counts.filter(([, count]) => count > 0) }
}

/** "18 of 24 frequencies good, 4 fair, 2 poor", "All 24 frequencies good". */
export function trustWords({ total, counts }: TrustCounts): string {
  const [first, ...others] = counts
  if (!first) return 'No frequency is solved yet'
  const frequencies = total === 1 ? 'frequency' : 'frequencies'
  if (others.length === 0)
    return total === 1 ? `The one frequency ${first[0]}` : `All ${total} frequencies ${first[0]}`
  const rest = others.map(([verdict, count]) => `, ${count} ${verdict}`).join('')
  return `${first[1]} of ${total} ${frequencies} ${first[0]}${rest}`
}
