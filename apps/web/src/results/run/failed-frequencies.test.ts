import type { JobEvent } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { failedFrequencies } from './failed-frequencies.ts'

test('the last reason of each frequency that has failed for good, in the order of the sweep', () => {
  const events = [
    event('started', {}),
    event('frequency_failed', { index: 7, attempt: 1, code: 'nan', message: 'Not a number.' }),
    event('frequency_failed', { index: 3, attempt: 1, code: 'crash', message: 'The process ended.' }),
    event('frequency_solved', { index: 3 }),
    event('frequency_failed', { index: 2, attempt: 1, code: 'nan', message: 'First.' }),
    event('frequency_failed', { index: 2, attempt: 2, code: 'nan', message: 'Second.' }),
    event('frequency_failed', { foreign: true }),
  ]
  expect(failedFrequencies(events)).toEqual([
    { index: 2, message: 'Second.' },
    { index: 7, message: 'Not a number.' },
  ])
})

function event(type: JobEvent['type'], data: JobEvent['data']): JobEvent {
  return { seq: 1, atMs: 1, type, data }
}
