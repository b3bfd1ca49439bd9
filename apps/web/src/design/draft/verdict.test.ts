import type { Issue } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { issuesOfRefusal } from './issues-of-refusal.ts'
import { STARTING_TEXTS } from './starting-draft.ts'
import { NO_FAULT, verdictOf } from './verdict.ts'

function issueAt(path: (string | number)[], message: string, column?: number): Issue {
  return { path, message, ...(column !== undefined && { column }) }
}

const WRONG = [
  issueAt(['sweep', 'toHz'], 'Use less.'),
  issueAt(['source', 'design'], 'The wall folds. Reduce wall_thickness.'),
  issueAt(['source', 'design', 'R'], 'R cannot be read.', 7),
  issueAt(['source', 'design', 'R'], 'R is wrong as well.'),
  issueAt(['source', 'design', 'L'], 'There is no field for this.'),
]

test('issues stand at their fields, in the order of the panel, the rest elsewhere', () => {
  const { byField, elsewhere } = verdictOf(WRONG, STARTING_TEXTS)
  expect([...byField]).toEqual([
    ['rosse.R', { message: 'Cannot be read.', column: 7 }],
    ['toHz', { message: 'Use less.' }],
  ])
  expect(elsewhere).toEqual(['The wall folds. Reduce wall thickness.', 'There is no field for this.'])
})

test('at its field a message does not repeat the name of the field', () => {
  const texts = { ...STARTING_TEXTS, morph: '1' }
  const { byField } = verdictOf(
    [
      issueAt(
        ['source', 'design', 'wall_thickness'],
        'wall_thickness must be at least 1 mm; wall_thickness is 0.',
      ),
      issueAt(['source', 'design', 'morph_rate'], 'morph_rate must be 0 or at least 1; it is 0.5.'),
      issueAt(['source', 'design', 'a'], 'a = 90 and morph_width do not go together.'),
    ],
    texts,
  )
  expect([...byField].map(([id, { message }]) => `${id}: ${message}`)).toEqual([
    'rosse.a: a = 90 and mouth width do not go together.',
    'wallThickness: Must be at least 1 mm; wall thickness is 0.',
    'morph.rate: Must be 0 or at least 1; it is 0.5.',
  ])
})

test('what has not changed keeps its identity', () => {
  const before = verdictOf(WRONG, STARTING_TEXTS)
  expect(verdictOf(structuredClone(WRONG), STARTING_TEXTS, before)).toBe(before)
  const [first, ...others] = WRONG
  const after = verdictOf(
    [{ ...first, path: ['sweep', 'toHz'], message: 'Use more.' }, ...others],
    STARTING_TEXTS,
    before,
  )
  expect(after.byField.get('rosse.R')).toBe(before.byField.get('rosse.R'))
  expect(after.byField.get('toHz')).toEqual({ message: 'Use more.' })
  expect(verdictOf([], STARTING_TEXTS, NO_FAULT)).toBe(NO_FAULT)
})

test('of a refusal counts what is about the submission', () => {
  const issues = [
    issueAt(['submission', 'source', 'design', 'R'], 'No.', 3),
    issueAt([], 'The queue is full.'),
  ]
  const refusal = { message: '', code: 'x', issues, outcome: 'refused' as const }
  expect(issuesOfRefusal(refusal)).toEqual([{ path: ['source', 'design', 'R'], message: 'No.', column: 3 }])
  expect(issuesOfRefusal({ ...refusal, outcome: 'fault' })).toEqual([])
})
