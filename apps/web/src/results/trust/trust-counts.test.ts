import type { FrequencyTrust } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { sampleTrust } from '../testing/sample-trust.ts'
import { trustCounts, trustWords } from './trust-counts.ts'

function wordsOf(...verdicts: (FrequencyTrust['verdict'] | null)[]): string {
  return trustWords(trustCounts(verdicts.map((verdict) => verdict && sampleTrust({ verdict }))))
}

test('how far the frequencies of a run are to be trusted is said in one line, of those that are solved', () => {
  expect(wordsOf('good', 'good', 'good', 'fair', 'poor', 'poor')).toBe(
    '3 of 6 frequencies good, 1 fair, 2 poor',
  )
  expect(wordsOf('good', null, 'good', null)).toBe('All 2 frequencies good')
  expect(wordsOf('fair', 'poor')).toBe('1 of 2 frequencies fair, 1 poor')
  expect(wordsOf('poor')).toBe('The one frequency poor')
  expect(wordsOf(null)).toBe('No frequency is solved yet')
})
