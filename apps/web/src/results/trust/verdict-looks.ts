import type { FrequencyTrust } from '@hornbench/api-contract'

/** The colour of each verdict; its word stands there too. */
export const VERDICT_LOOKS: Readonly<Record<FrequencyTrust['verdict'], string>> = {
  good: 'text-good',
  fair: 'text-caution',
  poor: 'text-bad',
}
