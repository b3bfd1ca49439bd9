import { describe, expect, test } from 'vitest'
import { FIRST_PROGRESS, progressAfter, type StageReport } from './stage-progress.ts'

const first = (report: StageReport) => progressAfter(FIRST_PROGRESS, report)

test('a run goes through its stages with rising numbers', () => {
  const stages = [
    'initializing',
    'mesh_prepare',
    'solver_setup',
    'bem_solve',
    'directivity',
    'finalizing',
  ] as const
  expect(stages.map((stage) => first({ stage }).progress)).toEqual([0.05, 0.15, 0.3, 0.35, 0.85, 0.98])
})

test('the frequencies fill what lies between the setup and the directivity', () => {
  const progress = [0, 1, 2, 3].map((settled) => first({ stage: 'bem_solve', settled, total: 3 }).progress)
  // The doubles that the older server sent.
  expect(progress).toEqual([0.35, 0.5166666666666666, 0.6833333333333333, 0.85])
})

test('the text names the frequency that is next, and the last one when all are settled', () => {
  const texts = [0, 1, 2].map((settled) => first({ stage: 'bem_solve', settled, total: 2 }).stageMessage)
  expect(texts).toEqual(['Solving frequency 1/2', 'Solving frequency 2/2', 'Solving frequency 2/2'])
})

// Doubles that the older server sent.
test.each([
  ['solver_setup', 0.5, 0.325],
  ['solver_setup', 1, 0.35],
  ['bem_solve', 0.1, 0.39999999999999997],
  ['bem_solve', 1 / 3, 0.5166666666666666],
  ['directivity', 0.5, 0.915],
  ['directivity', 1, 0.98],
  ['finalizing', 1, 0.99],
] as const)('a %s that is %d done stands at %d', (stage, fraction, progress) => {
  expect(first({ stage, fraction }).progress).toBe(progress)
})

test('more than all is all, and less than nothing is nothing', () => {
  const progress = [7, -3, Number.NaN].map((fraction) => first({ stage: 'directivity', fraction }).progress)
  expect(progress).toEqual([0.98, 0.85, 0.85])
})

test('a runner may put its own text in the place of the usual one', () => {
  expect(first({ stage: 'finalizing' }).stageMessage).toBe('Finalizing results')
  expect(first({ stage: 'bem_solve', fraction: 0.1 }).stageMessage).toBe('Solving BEM frequencies')
  expect(first({ stage: 'finalizing', message: 'Writing' }).stageMessage).toBe('Writing')
})

test('the progress never falls, while stage and text are the last that were told', () => {
  const solved = first({ stage: 'bem_solve', fraction: 0.8 })
  expect(progressAfter(solved, { stage: 'solver_setup' })).toEqual({
    stage: 'solver_setup',
    progress: solved.progress,
    stageMessage: 'Configuring BEM solve',
  })
})

describe('a stage of a runner of its own', () => {
  const before = first({ stage: 'finalizing', fraction: 1 })

  test('is taken as it is and leaves the progress alone', () => {
    const report = { stage: 'other', name: 'custom_stage', message: 'Custom' } as const
    const expected = { stage: 'custom_stage', progress: 0.99, stageMessage: 'Custom' }
    expect(progressAfter(before, report)).toEqual(expected)
  })

  test('leaves the text as well when it has none', () => {
    const report = { stage: 'other', name: 'custom_stage' } as const
    expect(progressAfter(before, report).stageMessage).toBe('Finalizing results')
    expect(first(report).stageMessage).toBe('Initializing BEM solver')
  })
})
