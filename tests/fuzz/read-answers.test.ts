import { describe, expect, test } from 'vitest'
import { takeAnswer } from './read-answers.ts'

function take(text: string, { method = 'GET', isEnd = false } = {}) {
  const taken = takeAnswer(Buffer.from(text), { method, isEnd })
  return taken && [taken.answer.status, taken.answer.body.toString(), taken.rest.toString()]
}

describe('an answer', () => {
  test('ends with its length, and what follows is left', () => {
    expect(take('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabHTTP')).toEqual([200, 'ab', 'HTTP'])
    expect(take('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab')).toBeUndefined()
    expect(take('HTTP/1.1 200 OK\r\nContent-Le')).toBeUndefined()
  })

  test('may come in chunks', () => {
    const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
    expect(take(`${head}2\r\nab\r\n1\r\nc\r\n0\r\n\r\nrest`)).toEqual([200, 'abc', 'rest'])
    expect(take(`${head}2\r\nab\r\n0\r\n`)).toBeUndefined()
  })

  test('without a length ends with the connection', () => {
    expect(take('HTTP/1.1 400 Bad\r\n\r\nab')).toBeUndefined()
    expect(take('HTTP/1.1 400 Bad\r\n\r\nab', { isEnd: true })).toEqual([400, 'ab', ''])
  })

  test('to HEAD has no body, whatever its length says', () => {
    expect(take('HTTP/1.1 405 No\r\nContent-Length: 31\r\n\r\nrest', { method: 'HEAD' })).toEqual([
      405,
      '',
      'rest',
    ])
  })

  test('comes after the word to go on', () => {
    const text = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n'
    expect(take(text)).toEqual([204, '', ''])
  })
})
