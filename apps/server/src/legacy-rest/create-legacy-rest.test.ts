import { LimitExceededError } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { startRestServer } from './testing/rest-server.ts'

const PLAIN_REQUEST =
  '{"mesh":{"vertices":[0,0,0,0.1,0,0,0,0.1,0,0,0,0.1],"indices":[0,2,1,0,1,3,0,3,2,1,2,3],"surfaceTags":[2,1,1,1]},"frequency_range":[100,1000],"num_frequencies":3,"sim_type":"2"}'

describe('the state of the server', () => {
  test('is what old clients look for', async () => {
    await using server = await startRestServer()
    const { status, headers, body } = await server.ask('GET', '/?a=1')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-length': '91',
      'content-type': 'application/json',
      connection: 'close',
    })
    expect(body).toBe(
      '{"name":"MWG Horn BEM Solver","version":"1.0.0","status":"running","solver_available":true}',
    )
  })

  test('tells of the runtime under the old names', async () => {
    await using server = await startRestServer()
    const { body } = await server.ask('GET', '/health')
    const health = JSON.parse(body) as { dependencies: { runtime: object }; timestamp: string }
    expect(health).toMatchObject({
      status: 'ok',
      solver: 'bempp-cl',
      solverReady: true,
      occBuilderReady: true,
      dependencies: { runtime: { bempp: { version: expect.stringContaining('1.2.3') } } },
      deviceInterface: { device_type: 'cpu' },
    })
    expect(Object.keys(health.dependencies.runtime)).toEqual(['python', 'gmsh_python', 'bempp'])
    expect(health.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?$/)
  })
})

describe('submitting', () => {
  test('queues a job as the older server stored it', async () => {
    await using server = await startRestServer()
    const headers = { 'Idempotency-Key': 'again' }
    const answer = await server.ask('POST', '/api/solve', { headers, body: PLAIN_REQUEST })
    expect(answer).toMatchObject({ status: 200, body: '{"job_id":"job-1"}' })
    expect(server.submissions).toEqual([
      expect.objectContaining({ triangles: 4, idempotencyKey: 'again', requestId: 'request-1' }),
    ])
    expect(server.submissions[0]?.storedJson).toMatch(/^{"mesh": {"vertices": \[0\.0, /)
    expect(server.submissions[0]?.summaryJson).toBe(
      '{"formula_type": null, "frequency_range": [100.0, 1000.0], "num_frequencies": 3, "sim_type": "2"}',
    )
  })

  test('is refused for a body that can not be read', async () => {
    await using server = await startRestServer()
    const answer = await server.ask('POST', '/api/solve', { body: '{"mesh": ' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('"type":"json_invalid","loc":["body",9]')
    expect(server.submissions).toEqual([])
  })

  test('is the same for a long body, which another thread reads', async () => {
    await using server = await startRestServer()
    const long = PLAIN_REQUEST.replace('{', `{"options":{"text":"${'é'.repeat(50_000)}"},`)
    expect((await server.ask('POST', '/api/solve', { body: long })).body).toBe('{"job_id":"job-1"}')
    expect((await server.ask('POST', '/api/solve', { body: PLAIN_REQUEST })).body).toBe('{"job_id":"job-2"}')
    const [read, short] = server.submissions
    expect(read).toMatchObject({ triangles: 4, summaryJson: short?.summaryJson })
    expect(read?.storedJson).toContain(String.raw`"options": {"text": "\u00e9\u00e9`)

    const bad = await server.ask('POST', '/api/solve', { body: `[${long}]` })
    expect(bad).toMatchObject({ status: 422, headers: { 'content-type': 'application/json' } })
    expect(bad.body).toContain(`"input":[{"options":{"text":"${'é'.repeat(50_000)}"}`)
  })

  test('is refused for a request that would be stored as more than may be (R6)', async () => {
    await using server = await startRestServer({ maxBytes: 2 ** 25 })
    const long = PLAIN_REQUEST.replace('{', `{"options":{"text":"${'é'.repeat(3_000_000)}"},`)
    await server.ask('POST', '/api/solve', { body: long })
    expect(server.submissions).toMatchObject([{ storedJson: undefined, triangles: 4 }])
  })

  test('is refused for a body that is too large (R6)', async () => {
    await using server = await startRestServer({ maxBytes: 100 })
    const answer = await server.ask('POST', '/api/solve', { body: PLAIN_REQUEST })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('{"detail":"A request body may have')
  })

  test('is refused with a time to wait while the queue is full (R6)', async () => {
    await using server = await startRestServer()
    server.jobs.submitLegacy = () => {
      throw new LimitExceededError('queuedJobs')
    }
    const { status, headers } = await server.ask('POST', '/api/solve', { body: PLAIN_REQUEST })
    expect(status).toBe(429)
    expect(headers['retry-after']).toMatch(/^\d+$/)
  })

  test('is refused with a key that is too long (L10)', async () => {
    await using server = await startRestServer()
    const headers = { 'Idempotency-Key': 'k'.repeat(201) }
    expect((await server.ask('POST', '/api/solve', { headers, body: PLAIN_REQUEST })).status).toBe(422)
  })
})

describe('a job', () => {
  test('has a status', async () => {
    await using server = await startRestServer()
    server.add('a', 'error', { progress: 0.3, stage: 'error', stageMessage: 'Failed', errorMessage: 'é"' })
    expect((await server.ask('GET', '/api/status/a')).body).toBe(
      '{"status":"error","progress":0.3,"stage":"error","stage_message":"Failed","message":"é\\""}',
    )
  })

  test('has results as they are stored, when it is complete', async () => {
    await using server = await startRestServer()
    server.results.set(server.add('a', 'complete'), '{"10":1e+16,"9":[1.0]}')
    server.add('lost', 'complete')
    server.add('waiting', 'queued')
    expect((await server.ask('GET', '/api/results/a')).body).toBe('{"10":1e+16,"9":[1.0]}')
    expect(await server.ask('GET', '/api/results/lost')).toMatchObject({
      status: 404,
      body: '{"detail":"Results not available"}',
    })
    expect(await server.ask('GET', '/api/results/waiting')).toMatchObject({
      status: 400,
      body: '{"detail":"Job not complete. Current status: queued"}',
    })
  })

  test('may have a mesh, as plain text', async () => {
    await using server = await startRestServer()
    server.artifacts.set(server.add('a', 'complete'), '$MeshFormat\n')
    server.add('b', 'complete')
    const answer = await server.ask('GET', '/api/mesh-artifact/a')
    expect(answer.body).toBe('$MeshFormat\n')
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(await server.ask('GET', '/api/mesh-artifact/b')).toMatchObject({
      status: 404,
      body: '{"detail":"No mesh artifact available for this job"}',
    })
  })

  test('is stopped once', async () => {
    await using server = await startRestServer()
    server.add('a', 'running')
    const stop = () => server.ask('POST', '/api/stop/a', { body: '{"ignored":1}' })
    expect((await stop()).body).toBe('{"message":"Job a has been cancelled","status":"cancelled"}')
    expect(await stop()).toMatchObject({
      status: 400,
      body: '{"detail":"Cannot stop job with status: cancelled"}',
    })
  })

  test('is deleted when it has ended (L6)', async () => {
    await using server = await startRestServer()
    server.add('a', 'complete')
    server.add('b', 'running')
    expect((await server.ask('DELETE', '/api/jobs/a')).body).toBe('{"deleted":true,"job_id":"a"}')
    expect((await server.ask('DELETE', '/api/jobs/a')).status).toBe(404)
    expect(await server.ask('DELETE', '/api/jobs/b')).toMatchObject({
      status: 409,
      body: '{"detail":"Cannot delete active job"}',
    })
  })
})

describe('the list', () => {
  test('shows what is stored, in its order', async () => {
    await using server = await startRestServer()
    const configSummaryJson =
      '{"frequency_range": [1e-05, 1e+16], "num_frequencies": 9007199254740993, "9": NaN}'
    server.add('a', 'complete', { configSummaryJson, label: '', hasResults: true })
    server.add('b', 'queued', { configSummaryJson: 'null' })
    const { body } = await server.ask('GET', '/api/jobs?limit=1&offset=1')
    expect(body).toBe(
      '{"items":[{"id":"a","status":"complete","progress":0.0,"stage":"queued","stage_message":"Job queued",' +
        '"created_at":"2026-11-21T01:07:41.393038","queued_at":"2026-11-21T01:07:41.393038","started_at":null,' +
        '"completed_at":null,"config_summary":{"frequency_range":[1e-05,1e+16],"num_frequencies":9007199254740993,' +
        '"9":null},"has_results":true,"has_mesh_artifact":false,"label":"","error_message":null}],' +
        '"total":2,"limit":1,"offset":1}',
    )
    expect((await server.ask('GET', '/api/jobs?status=queued')).body).toContain('"config_summary":{}')
  })

  test('ends where the jobs end', async () => {
    await using server = await startRestServer()
    server.add('a', 'complete')
    const { body } = await server.ask('GET', '/api/jobs?offset=9223372036854775807')
    expect(body).toBe('{"items":[],"total":1,"limit":50,"offset":9223372036854775807}')
  })

  test('says what is wrong with a query', async () => {
    await using server = await startRestServer()
    const answer = await server.ask('GET', '/api/jobs?status=complete,bogus')
    expect(answer).toMatchObject({
      status: 422,
      body: '{"detail":"status filter contains unsupported values: bogus"}',
    })
  })

  test('loses all jobs that failed', async () => {
    await using server = await startRestServer()
    server.add('a', 'error')
    server.add('b', 'complete')
    server.add('c', 'error')
    const clear = async () => (await server.ask('DELETE', '/api/jobs/clear-failed')).body
    expect(await clear()).toBe('{"deleted":true,"deleted_count":2,"deleted_ids":["c","a"]}')
    expect(await clear()).toBe('{"deleted":false,"deleted_count":0,"deleted_ids":[]}')
  })
})
