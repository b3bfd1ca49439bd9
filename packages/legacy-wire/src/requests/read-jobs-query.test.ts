import { describe, expect, it } from 'vitest'
import { readJobsQuery } from './read-jobs-query.ts'

describe('readJobsQuery', () => {
  it.each<[string, object]>([
    ['', { limit: 50n, offset: 0n }],
    ['?', { limit: 50n, offset: 0n }],
    ['limit=1', { limit: 1n, offset: 0n }],
    ['?limit=200.0&offset=9223372036854775807', { limit: 200n, offset: 9223372036854775807n }],
    ['?limit=+5+&limit=%0a7', { limit: 7n, offset: 0n }],
    ['?Limit=7&?limit=8', { limit: 50n, offset: 0n }],
    ['?l%69mit=0_9', { limit: 9n, offset: 0n }],
    ['?status', { limit: 50n, offset: 0n }],
    ['?status=%20,,', { limit: 50n, offset: 0n }],
    [
      '?status=error,%1cqueued%c2%a0,error&offset=3',
      { limit: 50n, offset: 3n, statuses: ['error', 'queued'] },
    ],
  ])('reads %s', (search, query) => {
    expect(readJobsQuery(search)).toEqual({ ok: true, query })
  })

  it.each([
    ['?status=Queued,done,queued,done', 'status filter contains unsupported values: Queued, done, done'],
    ['?status=%ff%22', 'status filter contains unsupported values: \ufffd"'],
  ])('refuses %s', (search, detail) => {
    expect(readJobsQuery(search)).toEqual({ ok: false, status: 422, bodyJson: JSON.stringify({ detail }) })
  })

  it('tells errors of parameters before unknown states, and all of them', () => {
    const outcome = readJobsQuery('?status=x&offset=-1&limit=')
    expect(outcome.ok ? '' : outcome.bodyJson).toBe(
      '{"detail":[{"type":"int_parsing","loc":["query","limit"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"","url":"https://errors.pydantic.dev/2.10/v/int_parsing"},' +
        '{"type":"greater_than_equal","loc":["query","offset"],"msg":"Input should be greater than or equal to 0","input":"-1","ctx":{"ge":0},"url":"https://errors.pydantic.dev/2.10/v/greater_than_equal"}]}',
    )
  })
})
