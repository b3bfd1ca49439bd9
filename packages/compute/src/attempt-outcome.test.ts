import { expect, test } from 'vitest'
import { outcomeOf } from './attempt-outcome.ts'

const failure = { code: 'process_lost', text: 'It ended.' } as const

test('an answer is the last word, whichever attempt it came from', () => {
  for (const tries of [1, 2, 3]) {
    const end = { kind: 'failed', failure } as const
    expect(outcomeOf(end, tries, Math.random)).toEqual(end)
  }
})

test('a task that was lost is tried again twice, and then fails with the number of tries', () => {
  const outcomes = [1, 2, 3].map((tries) => outcomeOf({ kind: 'lost', failure }, tries, () => 0.5))
  expect(outcomes.map(({ kind }) => kind)).toEqual(['lost', 'lost', 'failed'])
  expect(outcomes[2]).toMatchObject({ failure: { code: 'process_lost', text: 'It ended. Tried 3 times.' } })
})

test('the delay doubles, and chance takes up to half of it away', () => {
  const delayMs = (tries: number, chance: number) => {
    const outcome = outcomeOf({ kind: 'lost', failure }, tries, () => chance)
    return outcome.kind === 'lost' ? outcome.retryInMs : Number.NaN
  }
  expect([delayMs(1, 0), delayMs(1, 1), delayMs(2, 0), delayMs(2, 1)]).toEqual([100, 200, 200, 400])
})
