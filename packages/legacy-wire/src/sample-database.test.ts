import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { reprintStored } from './print/reprint-stored.ts'
import { printStored } from './print/print-stored.ts'
import { parseJson } from './json/parse-json.ts'
import { restoreSolveRequest } from './requests/restore-solve-request.ts'
import { loadRecordings } from './testing/recordings.ts'

const FILE = new URL('../../../tests/fixtures/legacy-database/simulations.sample.db', import.meta.url)

type Job = {
  readonly id: string
  readonly status: string
  readonly config_json: string
  readonly config_summary_json: string
}
type Result = { readonly job_id: string; readonly results_json: string }

const { jobs, results } = readTables()
const recordings = loadRecordings().filter(({ name }) => name.startsWith('sample-db/'))

/** The recorded body of a request, where it was a success. */
function recordedBody(path: string): string | undefined {
  const found = recordings.find(({ request, response }) => request.path === path && response.status === 200)
  return found?.response.body
}

function readTables(): { jobs: Job[]; results: Result[] } {
  const database = new DatabaseSync(FILE, { readOnly: true })
  try {
    return {
      jobs: database
        .prepare('SELECT id, status, config_json, config_summary_json FROM simulation_jobs')
        .all() as Job[],
      results: database.prepare('SELECT job_id, results_json FROM simulation_results').all() as Result[],
    }
  } finally {
    database.close()
  }
}

describe('what the older server stored', () => {
  it('is printed as it was served', () => {
    const served = results.flatMap((result) => {
      const body = recordedBody(`/api/results/${result.job_id}`)
      return body === undefined ? [] : [{ body, printed: reprintStored(result.results_json) }]
    })
    expect(served.length).toBeGreaterThanOrEqual(4)
    for (const { body, printed } of served) expect(printed).toBe(body)
  })

  it('is printed back to the same text', () => {
    const texts = [
      ...results.map((result) => result.results_json),
      ...jobs.map((job) => job.config_json),
      // One was edited by hand: it has exponents without a sign, which no server wrote.
      ...jobs.map((job) => job.config_summary_json.replace(/1e(?=\d)/g, '1e+')),
    ]
    expect(texts.map((text) => printStored(parseJson(text)))).toEqual(texts)
  })

  it('is restored, or refused with the recorded message (L7)', () => {
    for (const job of jobs.filter(({ status }) => status === 'queued')) {
      const body = recordedBody(`/api/status/${job.id}`) ?? '{}'
      const { message = null } = JSON.parse(body) as { message?: string | null }
      expect(restoredMessage(job.config_json)).toBe(message)
    }
    expect(
      jobs.filter(({ status }) => status !== 'queued').map((job) => restoredMessage(job.config_json)),
    ).toEqual(Array.from({ length: 14 }, () => null))
  })
})

function restoredMessage(config: string): string | null {
  try {
    restoreSolveRequest(config)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
