import { describe, expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { describeError } from './describe-error.ts'
import { createInMemoryHornbench, URL_OF_HORNBENCH } from '../testing/in-memory-hornbench.ts'
import { completeJob } from '../testing/job-samples.ts'

/** What a client makes of stopping a finished job, when `send` stands in for the network. */
async function errorOfStop(send: typeof fetch): Promise<unknown> {
  const client = createClient(URL_OF_HORNBENCH, send)
  return client.jobs.stop.mutate({ id: completeJob(1).id }).catch((error: unknown) => error)
}

describe('what went wrong', () => {
  test('is a refusal with its code when the server says no', async () => {
    const error = await errorOfStop(createInMemoryHornbench([completeJob(1)]).answer)
    expect(describeError(error)).toEqual({
      message: "Job job-1 can't be stopped: it is complete.",
      code: 'job_already_finished',
      issues: [],
      outcome: 'refused',
    })
  })

  test.each<[string, () => Response | Promise<never>]>([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['something else answers', () => new Response('<h1>It works!</h1>')],
    ['something between answers', () => new Response('Bad gateway', { status: 502 })],
  ])('is a lost answer when %s', async (_, answer) => {
    const error = await errorOfStop(async () => answer())
    expect(describeError(error)).toMatchObject({ message: 'The server does not answer.', outcome: 'lost' })
  })

  test('is a fault when the server says that it has one', async () => {
    const data = { code: 'internal_server_error', issues: [], httpStatus: 500 }
    const body = { error: { message: 'Something went wrong in the server.', code: -32603, data } }
    const error = await errorOfStop(async () => Response.json(body, { status: 500 }))
    expect(describeError(error)).toMatchObject({ message: body.error.message, outcome: 'fault' })
  })

  test('is a lost answer for everything that is no answer of the typed API', () => {
    expect(describeError(new Error('of another kind')).outcome).toBe('lost')
    expect(describeError(undefined).outcome).toBe('lost')
  })
})
