import { describe, expect, test } from 'vitest'
import { afterAnswer, afterFailure, connectionState, NO_CONTACT_YET, type Connection } from './connection.ts'

const failure = { reason: 'The server does not answer.', jitter: 0.3 }

function afterFailures(from: Connection, count: number): Connection {
  return Array.from({ length: count }).reduce<Connection>((before) => afterFailure(before, failure), from)
}

describe('the connection (W2)', () => {
  test('is being made until the first answer, and made from then on', () => {
    expect(connectionState(NO_CONTACT_YET)).toBe('connecting')
    expect(connectionState(afterAnswer(7))).toBe('connected')
  })

  test('is being made again after one failure, and given up for lost after four', () => {
    const states = [1, 2, 3, 4, 9].map((count) => connectionState(afterFailures(afterAnswer(7), count)))
    expect(states).toEqual(['reconnecting', 'reconnecting', 'reconnecting', 'offline', 'offline'])
  })

  test('remembers the last answer and the reason through failures, and forgets failures with an answer', () => {
    const lost = afterFailures(afterAnswer(7), 5)
    expect(lost).toEqual({ failuresInARow: 5, jitter: 0.3, lastContactAtMs: 7, reason: failure.reason })
    expect(afterAnswer(9)).toEqual({ failuresInARow: 0, jitter: 0, lastContactAtMs: 9, reason: null })
  })
})
