import { expect, test } from 'vitest'
import { compareStages, progressOf } from './stage-progress.ts'

test('a run goes through its stages with rising numbers', () => {
  const stages = ['initializing', 'mesh_prepare', 'solver_setup', 'directivity', 'finalizing'] as const
  expect(stages.map((stage) => progressOf({ stage }).progress)).toEqual([0.05, 0.15, 0.3, 0.85, 0.98])
})

test('the frequencies fill what lies between the setup and the directivity', () => {
  const progress = [0, 1, 2, 3].map(
    (settled) => progressOf({ stage: 'bem_solve', settled, total: 3 }).progress,
  )
  // The doubles that the older server sent.
  expect(progress).toEqual([0.35, 0.5166666666666666, 0.6833333333333333, 0.85])
})

test('the text names the frequency that is next, and the last one when all are settled', () => {
  const texts = [0, 1, 2].map((settled) => progressOf({ stage: 'bem_solve', settled, total: 2 }).stageMessage)
  expect(texts).toEqual(['Solving frequency 1/2', 'Solving frequency 2/2', 'Solving frequency 2/2'])
})

test('a runner may put its own text in the place of the usual one', () => {
  expect(progressOf({ stage: 'finalizing' }).stageMessage).toBe('Finalizing results')
  expect(progressOf({ stage: 'finalizing', message: 'Writing' }).stageMessage).toBe('Writing')
})

test('stages compare by their order in a run', () => {
  expect(compareStages('bem_solve', 'directivity')).toBeLessThan(0)
  expect(compareStages('finalizing', 'initializing')).toBeGreaterThan(0)
  expect(compareStages('bem_solve', 'bem_solve')).toBe(0)
})
