import { expect, test } from 'vitest'
import { createSentProblems } from './sent-problems.ts'
import { cubeProblem } from './testing/cube-problem.ts'

const [a, b, c] = [cubeProblem(1), cubeProblem(1), cubeProblem(1)]

test('a problem is sent once for as long as it is kept', () => {
  const sent = createSentProblems(2)
  expect(sent.use(a)).toMatchObject({ missing: true })
  const { id } = sent.use(a)
  expect(sent.use(b)).toMatchObject({ missing: true })
  expect(sent.use(a)).toEqual({ id, missing: false, outdated: undefined })
})

test('the one that was not used for the longest time makes room, and is sent again under another number', () => {
  const sent = createSentProblems(2)
  const { id: idOfA } = sent.use(a)
  const { id: idOfB } = sent.use(b)
  sent.use(a)
  expect(sent.use(c)).toMatchObject({ missing: true, outdated: idOfB })
  const again = sent.use(b)
  expect(again).toMatchObject({ missing: true, outdated: idOfA })
  expect(again.id).not.toBe(idOfB)
})

test('a problem that was dropped is forgotten once', () => {
  const sent = createSentProblems(2)
  const { id } = sent.use(a)
  expect(sent.drop(a)).toBe(id)
  expect(sent.drop(a)).toBeUndefined()
  expect(sent.use(a)).toMatchObject({ missing: true })
})
