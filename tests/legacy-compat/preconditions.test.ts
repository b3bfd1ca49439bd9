import { describe, expect, test } from 'vitest'
import { readPrecondition } from './preconditions.ts'
import { readSolverReports, toStageReport } from './solver-report.ts'

test('words that nobody has explained have no staging', () => {
  expect(readPrecondition('The moon is full.')).toBeUndefined()
})

test('the sample database may have been changed before', () => {
  const words =
    'Server just started on a fresh copy of simulations.sample.db; the solver blocks as soon as it reaches it. '
  expect(readPrecondition(words)).toEqual({ database: 'sample', steps: [] })
  expect(readPrecondition(`${words} complete_occ was then deleted.`)?.steps).toEqual([
    { do: 'delete', job: '5a000004-0000-4000-8000-000000000004' },
  ])
})

describe('reports of the solver', () => {
  const words =
    'The solver has just made this report: progress callback with 0.5. Reports before it, in order: [["s", "setup", 0.0, "Text"]]'

  test('are read from the words, the one just made last', () => {
    expect(readSolverReports(words)).toEqual([
      ['s', 'setup', 0, 'Text'],
      ['p', 0.5],
    ])
  })

  test('are passed on in the words of the scheduler', () => {
    const second = { stage: 'bem_solve', fraction: 1 / 3, message: 'Solving frequency 2/3' }
    expect(toStageReport(['s', 'setup', 0, 'Text'])).toMatchObject({ stage: 'solver_setup', message: 'Text' })
    expect(toStageReport(['s', 'frequency_solve', 1 / 3, 'Solving frequency 2/3'])).toEqual(second)
    expect(toStageReport(['p', 0.5])).toEqual({ stage: 'bem_solve', fraction: 0.5 })
    const own = { stage: 'other', name: 'custom_stage', message: 'Custom' }
    expect(toStageReport(['s', 'custom_stage', 0.2, 'Custom'])).toEqual(own)
  })
})
