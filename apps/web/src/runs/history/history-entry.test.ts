import type { JobEvent } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { historyEntry } from './history-entry.ts'
import { workerShares } from './worker-shares.ts'

function event(type: JobEvent['type'], data: JobEvent['data'] = {}): JobEvent {
  return { seq: 1, atMs: 0, type, data }
}

test.each<[JobEvent, string]>([
  [event('submitted'), 'Queued'],
  [event('submitted', { kind: 'resume', jobId: 'x' }), 'Queued to resume'],
  [event('stage', { stage: 'mesh_prepare', stageMessage: 'Preparing canonical mesh' }), 'Building the mesh'],
  [event('stage', { stage: 'own', stageMessage: 'Something else' }), 'Something else'],
  [event('frequency_solved', { index: 0, attempt: 2 }), 'Frequency 1 at the 2nd try'],
  [
    event('frequency_failed', { index: 3, message: 'The matrix is singular.' }),
    'Frequency 4 failed: The matrix is singular.',
  ],
  [event('frequency_retried', { index: 3, attempt: 3 }), 'Frequency 4 is tried for the 3rd time'],
  [event('checkpoints_dropped', { count: 12 }), '12 solved frequencies did not fit and were dropped'],
  [event('submitted', { kind: 'observe', jobId: 'x' }), 'Queued to be observed anew'],
  [event('boundaries_checked', { count: 40, missing: 0 }), '40 frequencies are observed without a solve'],
  [
    event('boundaries_checked', { count: 0, missing: 3, reason: 'Another mesh.' }),
    '0 frequencies are observed without a solve, 3 have to be solved: Another mesh.',
  ],
  [event('failed', { reason: 'No room.' }), 'Failed: No room.'],
])('%j is told as "%s"', (told, words) => {
  expect(historyEntry(told).words).toBe(words)
})

test('data of another form than expected are left out, not refused', () => {
  expect(historyEntry(event('started', { runId: 7, attempt: 'many' })).words).toBe('Started')
})

test('workers are told with their share and the median of their times', () => {
  const solved = (worker: string, solveSeconds: number) =>
    historyEntry(event('frequency_solved', { index: 0, attempt: 1, worker, solveSeconds }))
  const entries = [
    solved('b', 1),
    solved('a', 9),
    solved('b', 2),
    solved('b', 30),
    solved('a', 1),
    historyEntry(event('completed')),
  ]
  expect(workerShares(entries)).toEqual([
    { worker: 'b', frequencies: 3, medianSeconds: 2 },
    { worker: 'a', frequencies: 2, medianSeconds: 5 },
  ])
})
