import type { Job } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { completeJob, queuedJob, runningJob } from '../../testing/job-samples.ts'
import { describeRun, type RunOutlook } from './describe-run.ts'

function sentence(job: Job, outlook?: RunOutlook): string {
  const { word, details } = describeRun(job, outlook)
  return [word, ...details].join(' · ').replaceAll('\u00A0', ' ')
}

function failed(reason: string, progress: number): Job {
  const { status: _, stage: __, stageMessage: ___, ...job } = runningJob(4)
  return { ...job, status: 'error', endedAtMs: job.startedAtMs + 1000, progress, reason }
}

function cancelled(changes: Partial<Extract<Job, { status: 'cancelled' }>>): Job {
  const { status: _, stage: __, stageMessage: ___, ...job } = runningJob(4)
  return { ...job, status: 'cancelled', endedAtMs: job.startedAtMs + 1000, isStopping: false, ...changes }
}

describe('the words of a run', () => {
  test('that waits tell its place', () => {
    expect(sentence(queuedJob(3), { place: 2 })).toBe('Queued (2nd)')
    expect(sentence(queuedJob(3))).toBe('Queued')
  })

  test('that runs tell how far it is and how long it takes', () => {
    const job = runningJob(2, { progress: 0.349 })
    expect(sentence(job, { secondsLeft: 79 })).toBe('Running 34 % · 12 of 40 · about 1:20 left')
    expect(sentence(job, { secondsLeft: null })).toBe('Running 34 % · 12 of 40 · estimating')
  })

  test('that has not planned its frequencies yet count none', () => {
    expect(sentence(runningJob(2, { frequencyStates: '', progress: 0.15 }))).toBe('Running 15 % · estimating')
  })

  test('that has solved all tell what is left to do instead of a time', () => {
    const job = runningJob(2, { frequencyStates: 'sfs', progress: 0.86, stage: 'directivity' })
    expect(sentence(job, { secondsLeft: 0 })).toBe('Running 86 % · 3 of 3 · Deriving the directivity')
  })

  test('that is being stopped, and that was', () => {
    expect(sentence(cancelled({ isStopping: true }))).toBe('Stopping…')
    expect(sentence(cancelled({}))).toBe('Stopped · 12 of 40 kept')
    expect(sentence(cancelled({ startedAtMs: null, frequencyStates: '' }))).toBe(
      'Stopped · before it started',
    )
    expect(sentence(cancelled({ frequencyStates: 'ttww', startedAtMs: null }))).toBe('Stopped · 2 of 4 kept')
  })

  test('that is done, with and without gaps', () => {
    expect(sentence(completeJob(1))).toBe('Done 2:14')
    expect(sentence({ ...completeJob(1), startedAtMs: null })).toBe('Done')
    expect(sentence({ ...completeJob(1), frequencyStates: 's'.repeat(38) + 'ff' })).toBe(
      'Done with gaps · 2 of 40 failed',
    )
    expect(sentence({ ...completeJob(1), hasResults: false })).toBe('Done 2:14 · its results are missing')
  })

  test('that has failed tell where and why', () => {
    expect(sentence(failed('The wall folds into itself.', 0.2))).toBe(
      'Failed · mesh · The wall folds into itself.',
    )
    expect(sentence(failed('', 0.35))).toBe('Failed · solving')
    expect(sentence({ ...failed('All failed.', 0.85), frequencyStates: 'ff' })).toBe(
      'Failed · solving · All failed.',
    )
    expect(describeRun(failed('No room.', 0.99)).short).toBe('Failed · results')
  })

  test('that a restart has ended tell the way on (L7)', () => {
    const job = failed('Server restarted during execution', 0.5)
    expect(sentence(job)).toBe('Interrupted by restart · resume')
    expect(describeRun(job).short).toBe('Interrupted')
  })
})
