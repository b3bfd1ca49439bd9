import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { describe, expect, test } from 'vitest'
import { errorReportSchema, type ErrorReport } from '../errors/error-report.ts'
import type { Issue } from '../errors/issue.ts'
import { SubmissionRefusedError } from '../errors/submission-errors.ts'
import type { JobService } from '../services/job-service.ts'
import { createInMemoryServices } from '../testing/in-memory-services.ts'
import { tetrahedronSubmission } from '../testing/tetrahedron-submission.ts'
import { createAppRouter } from './app-router.ts'

type Answer = { status: number; message: string; report: ErrorReport; text: string }

/** What a call answers over HTTP, where the error gets the form that clients see. */
async function call(path: string, input: unknown, overrides: Partial<JobService> = {}): Promise<Answer> {
  return post(path, JSON.stringify(input), overrides)
}

async function post(path: string, body: string, overrides: Partial<JobService> = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  return answerTo(new Request(`http://localhost/trpc/${path}`, { method: 'POST', headers, body }), overrides)
}

async function answerTo(req: Request, overrides: Partial<JobService>): Promise<Answer> {
  const response = await fetchRequestHandler({
    endpoint: '/trpc',
    req,
    router: createAppRouter(),
    createContext: () => createInMemoryServices(overrides),
  })
  const text = await response.text()
  const { error } = JSON.parse(text) as { error: { message: string; data: unknown } }
  return {
    status: response.status,
    message: error.message,
    report: errorReportSchema.parse(error.data),
    text,
  }
}

function refusing(error: Error): Partial<JobService> {
  return {
    stop: () => {
      throw error
    },
  }
}

describe('a typed error', () => {
  test('of an unknown job is "not found", with a stable code', async () => {
    const { status, message, report } = await call('jobs.stop', { id: 'nobody' })
    expect({ status, report }).toEqual({ status: 404, report: { code: 'job_not_found', issues: [] } })
    expect(message).toBe('There is no job nobody. It may have been deleted.')
  })

  test('passes on the issues of the service, with the column of an expression', async () => {
    const issue: Issue = { path: ['source', 'design', 'L'], column: 4, message: 'L: unknown name "foo".' }
    const { status, report } = await call(
      'jobs.stop',
      { id: 'x' },
      refusing(new SubmissionRefusedError([issue])),
    )
    expect({ status, report }).toEqual({
      status: 422,
      report: { code: 'submission_refused', issues: [issue] },
    })
  })

  test('of a bad input names every place', async () => {
    const { status, report } = await call('jobs.submit', {
      submission: { ...tetrahedronSubmission, sweep: { kind: 'range', fromHz: -1, toHz: 'x', count: 2 } },
    })
    expect(status).toBe(422)
    expect(report.code).toBe('invalid_input')
    expect(report.issues.map(({ path }) => path.join('.'))).toEqual([
      'submission.sweep.fromHz',
      'submission.sweep.toHz',
    ])
  })

  test('has at most fifty issues, however bad the input is', async () => {
    const design = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`p${index}`, {}]))
    const source = { kind: 'design', design }
    const { report } = await call('jobs.submit', { submission: { ...tetrahedronSubmission, source } })
    expect(report.issues).toHaveLength(50)
  })

  test('has short messages, however many unknown fields there are', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field${index}`, 0]))
    const { text } = await call('jobs.submit', { submission: { ...tetrahedronSubmission, ...unknown } })
    expect(text.length).toBeLessThan(1000)
  })

  test('of a fault tells nothing of what is inside the server', async () => {
    const { status, report, text } = await call('jobs.stop', { id: 'x' }, refusing(new Error('secret path')))
    expect({ status, report }).toEqual({ status: 500, report: { code: 'internal_server_error', issues: [] } })
    expect(text).not.toMatch(/secret path|\.ts/)
  })

  test('of a result that does not fit its schema is a fault of the server, not of the sender', async () => {
    const request = new Request('http://localhost/trpc/jobs.partial?input=%7B%22id%22%3A%22x%22%7D')
    const partial = () => ({ frequencyStates: 'xyz', curves: null })
    const { status, report } = await answerTo(request, { partial })
    expect({ status, report }).toEqual({ status: 500, report: { code: 'internal_server_error', issues: [] } })
  })

  test('of a path that does not exist has the same form', async () => {
    const { status, report } = await call('jobs.explode', {})
    expect({ status, report }).toEqual({ status: 404, report: { code: 'not_found', issues: [] } })
  })

  test('of a body that is no JSON has the same form', async () => {
    const { status, report } = await post('jobs.stop', '{"id":')
    expect({ status, report }).toEqual({ status: 400, report: { code: 'bad_request', issues: [] } })
  })
})
