import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TRPCClientError } from '@trpc/client'
import { describe, expect, test } from 'vitest'
import { createHornbench } from './create-hornbench.ts'
import { cubeSubmission } from './testing/cube-submission.ts'
import { createHeldRunner } from './testing/held-runner.ts'
import { keptLog } from './testing/kept-log.ts'
import { SOME_PLAN } from './testing/some-plan.ts'
import { startHornbench } from './testing/start-hornbench.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const submission = cubeSubmission()

/** A server whose jobs are held, and whose preflight says yes. */
async function startHeld() {
  const runner = createHeldRunner()
  const preflight = { plan: async () => SOME_PLAN, close: async () => {} }
  const server = await startHornbench({ overrides: { runJob: runner.runJob, preflight } })
  return { ...server, runner }
}

async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
    return undefined
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error
    return (error.data as { code?: string } | undefined)?.code
  }
}

describe('a real job', () => {
  test('goes from submit to results over the typed API (L3, C4, D3)', async () => {
    await using server = await startHornbench()
    const { jobs } = server.client
    const { id, plan } = await jobs.submit.mutate({ submission })
    expect(plan).toMatchObject({ triangles: 12, unknowns: 8 })
    await expect.poll(async () => (await jobs.get.query({ id })).status, { timeout: 60_000 }).toBe('complete')
    const { curves, failures, trust } = await jobs.results.query({ id })
    expect(curves.frequenciesHz).toEqual([200, 400])
    expect(failures).toEqual([])
    for (const levelDb of curves.onAxis.levelDb) expect(levelDb).toBeGreaterThan(60)
    expect(await jobs.partial.query({ id })).toEqual({ frequencyStates: 'ss', curves, trust })

    const legacy = await fetch(`${server.url}/api/results/${id}`)
    expect(legacy.status).toBe(200)
    expect(await legacy.json()).toMatchObject({ frequencies: [200, 400] })
  })

  test('a mesh that can not be solved is refused before it is queued (M2)', async () => {
    await using server = await startHornbench()
    const { mesh } = submission.source as Extract<typeof submission.source, { kind: 'mesh' }>
    const source = { kind: 'mesh', mesh: { ...mesh, tags: mesh.tags.map(() => 1) } } as const
    const refused = server.client.jobs.submit.mutate({ submission: { ...submission, source } })
    expect(await codeOf(refused)).toBe('submission_refused')
    expect((await server.client.jobs.list.query({})).jobs).toEqual([])
  })
})

describe('the typed API', () => {
  test('carries every action to its service', async () => {
    await using server = await startHeld()
    const { jobs, settings } = server.client
    const running = await jobs.submit.mutate({ submission, idempotencyKey: 'one' })
    const waiting = await jobs.submit.mutate({ submission })
    expect((await jobs.submit.mutate({ submission, idempotencyKey: 'one' })).id).toBe(running.id)
    expect(server.runner.startedIds).toEqual([running.id])

    expect(await codeOf(jobs.delete.mutate({ id: running.id }))).toBe('job_still_active')
    expect(await codeOf(jobs.results.query({ id: waiting.id }))).toBe('job_not_complete')
    await jobs.stop.mutate({ id: waiting.id })
    expect(await codeOf(jobs.stop.mutate({ id: waiting.id }))).toBe('job_already_finished')
    const resumed = await jobs.resume.mutate({ id: waiting.id })
    const redone = await jobs.redo.mutate({ id: waiting.id, edits: { label: 'again' } })
    expect([resumed.derivedFrom, redone.derivedFrom, redone.label]).toEqual([waiting.id, waiting.id, 'again'])
    await jobs.delete.mutate({ id: waiting.id })
    expect(await codeOf(jobs.get.query({ id: waiting.id }))).toBe('job_not_found')

    await settings.update.mutate({ maxConcurrentJobs: 2 })
    expect(server.runner.startedIds).toEqual([running.id, resumed.id])
    expect(await jobs.changes.query({ since: 0 })).toMatchObject({ deletedIds: [waiting.id], resync: false })
    expect((await server.client.system.health.query()).condition).toBe('healthy')
  })

  test('asking starts no process and no job (C2)', async () => {
    await using server = await startHornbench()
    const { jobs, settings, system } = server.client
    await Promise.all([
      jobs.list.query({}),
      jobs.changes.query({ since: 0 }),
      settings.get.query(),
      system.health.query(),
    ])
    const { components } = await system.health.query()
    expect(components.find(({ name }) => name === 'workers')?.detail).toBe(
      '0 of 1 compute processes are solving, 0 tasks wait.',
    )
    expect(server.log.filter(({ component }) => component === 'compute')).toEqual([])
  })

  test('a fault is answered without its reason, logged with its stack and kept (R8)', async () => {
    const preflight = {
      plan: () => Promise.reject(new Error('the inside is broken')),
      close: async () => {},
    }
    await using server = await startHornbench({ overrides: { preflight } })
    const answer = await fetch(`${server.url}/trpc/jobs.submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'faulty-1' },
      body: JSON.stringify({ submission }),
    })
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('inside')
    expect(server.log.filter(({ level }) => level === 50)).toMatchObject([
      { component: 'http', requestId: 'faulty-1', err: { message: 'the inside is broken' } },
    ])
    const { components } = await server.client.system.health.query()
    expect(components.find(({ name }) => name === 'errors')).toMatchObject({ condition: 'degraded' })
  })
})

describe('the log', () => {
  test('leads from a request to what its job does, and has no mesh in it (O4)', async () => {
    await using server = await startHornbench()
    const answer = await fetch(`${server.url}/trpc/jobs.submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'web-7' },
      body: JSON.stringify({ submission }),
    })
    expect(answer.headers.get('x-request-id')).toBe('web-7')
    await expect.poll(() => server.log.map(({ msg }) => msg), { timeout: 60_000 }).toContain('job ended')
    const ours = server.log.filter(({ requestId }) => requestId === 'web-7').map(({ msg }) => msg)
    expect(ours).toEqual(
      expect.arrayContaining(['request', 'job submitted', 'job started', 'frequency solved']),
    )
    expect(JSON.stringify(server.log)).not.toMatch(/vertices|triangles":\[/)
  })
})

describe('the end', () => {
  test('leaves a running job to the recovery of the next start, and takes no more (R9, L7)', async () => {
    await using server = await startHeld()
    const { id } = await server.client.jobs.submit.mutate({ submission })
    await server.hornbench.close()
    await expect(fetch(server.url)).rejects.toThrow('fetch failed')

    const { log, lines } = keptLog()
    const config = { ...server.config, port: 0 }
    const next = createHornbench({ config, log, overrides: { runJob: server.runner.runJob } })
    const { url } = await next.start()
    const job = await (await fetch(`${url}/api/status/${id}`)).json()
    await next.close()
    expect(job).toMatchObject({ status: 'error', message: 'Server restarted during execution' })
    expect(lines).toContainEqual(expect.objectContaining({ level: 40, jobId: id }))
  })

  test('lets an answer that is under way go out (R9)', async () => {
    const preflight = { plan: () => planned.promise, close: async () => planned.resolve(SOME_PLAN) }
    const planned = Promise.withResolvers<typeof SOME_PLAN>()
    await using server = await startHornbench({ overrides: { preflight } })
    const submitted = codeOf(server.client.jobs.submit.mutate({ submission }))
    await expect.poll(() => server.log.length).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await server.hornbench.close()
    expect(await submitted).toBe('server_unavailable')
  })

  test('closing twice is closing once', async () => {
    await using server = await startHeld()
    await Promise.all([server.hornbench.close(), server.hornbench.close()])
    expect(server.log.filter(({ msg }) => msg === 'server stopped').length).toBe(1)
  })
})

describe('a start that fails', () => {
  test('for its port leaves the data folder free', async () => {
    using folder = temporaryFolder()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const started = startHornbench({ config: { port, dataFolder: folder.path } })
    await expect(started).rejects.toMatchObject({ code: 'EADDRINUSE' })
    other.close()
    await using server = await startHornbench({ config: { dataFolder: folder.path } })
    expect(server.url).toContain('http://127.0.0.1:')
  })

  test('for another server on the folder says so (D7)', async () => {
    await using server = await startHeld()
    const second = startHornbench({ config: { dataFolder: server.config.dataFolder } })
    await expect(second).rejects.toThrow('Another server is using')
  })
})
