import { describe, expect, it } from 'vitest'
import { WAVEGUIDE_PARAMETERS } from './models/waveguide-parameters-model.ts'
import { readBody } from './requests/read-body.ts'
import { readJobsQuery } from './requests/read-jobs-query.ts'
import { readSolveRequest } from './requests/read-solve-request.ts'
import { bodyOf, contentTypeOf, loadRecordings } from './testing/recordings.ts'
import type { Recording } from './testing/recordings.ts'

const ENTRY_END = '"url":"https://errors.pydantic.dev/2.10/v/'

/** The older server broke down on these; what is answered now. */
const SUPERSEDED: Readonly<Record<string, string>> = {
  'body/infinity-field': `{"detail":[{"type":"finite_number","loc":["body","num_frequencies"],"msg":"Input should be a finite number","input":null,${ENTRY_END}finite_number"}]}`,
  'solve-more/num-inf': `{"detail":[{"type":"finite_number","loc":["body","num_frequencies"],"msg":"Input should be a finite number","input":null,${ENTRY_END}finite_number"}]}`,
  'json-syntax/top-nan': `{"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":null,${ENTRY_END}model_attributes_type"}]}`,
  'number-echo/overflow': `{"detail":[{"type":"model_attributes_type","loc":["body","mesh"],"msg":"Input should be a valid dictionary or object to extract fields from","input":[null],${ENTRY_END}model_attributes_type"}]}`,
  'body/nan-in-missing-input': notAMesh('null'),
  'json-syntax/surrogate-half-then-letter': notAMesh('"\\ud83cA"'),
  'body/deep-nesting':
    '{"detail":[{"type":"json_invalid","loc":["body"],"msg":"JSON decode error","input":{},"ctx":{"error":"Nesting too deep"}}]}',
  'cors/500-with-origin': offsetTooLarge('9223372036854775808'),
}

const STORED_CONFIG = 'config_json stored in the database'
const STORED_SUMMARY = 'config_summary_json stored in the database'

/** A solver or a mesher is always there now. */
const NO_LONGER_UNAVAILABLE = 503

const recordings = loadRecordings()
const isAt = (method: string, path: string) => (recording: Recording) =>
  recording.request.method === method && recording.request.path.split('?')[0] === path

const solves = recordings.filter(isAt('POST', '/api/solve'))
const refused = solves.filter(({ response }) => response.status === 422 || response.status === 400)
const accepted = solves.filter(
  ({ response }) => response.status === 200 || response.status === NO_LONGER_UNAVAILABLE,
)
const broken = [...solves, ...recordings.filter(isAt('GET', '/api/jobs'))].filter(
  ({ response }) => response.status === 500,
)
const stored = accepted.filter(({ sideEffect }) => sideEffect?.[STORED_CONFIG] !== undefined)
const listings = recordings.filter(isAt('GET', '/api/jobs'))
const refusedListings = listings.filter(({ response }) => response.status === 422)
const builds = recordings.filter(isAt('POST', '/api/mesh/build'))
const refusedBuilds = builds.filter(
  ({ response }) => response.status === 422 && response.body?.startsWith('{"detail":[') === true,
)

describe('what was recorded of the older server', () => {
  it.each(named(refused))('refuses as recorded: %s', (_, recording) => {
    const outcome = readSolveRequest(contentTypeOf(recording), bodyOf(recording))
    const { status, body } = recording.response
    expect(outcome).toEqual({ ok: false, status, bodyJson: body })
  })

  it.each(named(accepted))('accepts as recorded: %s', (_, recording) => {
    expect(readSolveRequest(contentTypeOf(recording), bodyOf(recording)).ok).toBe(true)
  })

  it.each(named(stored))('stores as recorded: %s', (_, recording) => {
    const outcome = readSolveRequest(contentTypeOf(recording), bodyOf(recording))
    expect(outcome).toMatchObject({
      storedJson: recording.sideEffect?.[STORED_CONFIG],
      summaryJson: recording.sideEffect?.[STORED_SUMMARY],
    })
  })

  it.each(named(broken))('refuses what broke the older server: %s', (name, recording) => {
    const { request } = recording
    const outcome =
      request.method === 'GET'
        ? readJobsQuery(request.path.slice(request.path.indexOf('?')))
        : readSolveRequest(contentTypeOf(recording), bodyOf(recording))
    expect(outcome).toEqual({ ok: false, status: 422, bodyJson: SUPERSEDED[name] })
  })

  it.each(named(refusedListings))('refuses a listing as recorded: %s', (_, { request, response }) => {
    const outcome = readJobsQuery(request.path.slice(request.path.indexOf('?')))
    expect(outcome).toEqual({ ok: false, status: response.status, bodyJson: response.body })
  })

  it.each(named(refusedBuilds))('refuses parameters of a horn as recorded: %s', (_, recording) => {
    const outcome = readBody(WAVEGUIDE_PARAMETERS, contentTypeOf(recording), bodyOf(recording))
    const { status, body } = recording.response
    expect(outcome).toEqual({ ok: false, status, bodyJson: body })
  })

  it('has looked at all of them', () => {
    const others = solves.filter(({ response }) => ![200, 400, 422, 500, 503].includes(response.status))
    const count =
      `${refused.length} refusals, ${accepted.length} accepted (${stored.length} with their stored text), ` +
      `${refusedListings.length} listings, ${refusedBuilds.length} horns, ${broken.length} superseded`
    process.stdout.write(`replayed: ${count}\n`)
    expect(others).toEqual([])
    expect(count).toBe(
      '173 refusals, 87 accepted (50 with their stored text), 19 listings, 10 horns, 8 superseded',
    )
  })
})

function named(list: readonly Recording[]): [string, Recording][] {
  return list.map((recording) => [recording.name, recording])
}

function notAMesh(mesh: string): string {
  const missing = ['frequency_range', 'num_frequencies', 'sim_type'].map(
    (name) =>
      `{"type":"missing","loc":["body","${name}"],"msg":"Field required","input":{"mesh":${mesh}},${ENTRY_END}missing"}`,
  )
  const first = `{"type":"model_attributes_type","loc":["body","mesh"],"msg":"Input should be a valid dictionary or object to extract fields from","input":${mesh},${ENTRY_END}model_attributes_type"}`
  return `{"detail":[${[first, ...missing].join(',')}]}`
}

function offsetTooLarge(input: string): string {
  return `{"detail":[{"type":"less_than_equal","loc":["query","offset"],"msg":"Input should be less than or equal to 9223372036854775807","input":"${input}","ctx":{"le":9223372036854775807},${ENTRY_END}less_than_equal"}]}`
}
