import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ServerUnavailableError } from '@hornbench/api-contract'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { createOffThread } from './create-off-thread.ts'
import { readSolve } from './read-solve.ts'
import { reprintResults } from './reprint-results.ts'
import type { TrialTasks } from './testing/trial-tasks.ts'
import { TookTooLongError } from './took-too-long-error.ts'
import { TooMuchMemoryError } from './too-much-memory-error.ts'

const NOTHING = { contentType: undefined, body: [] }

type Limits = Omit<Parameters<typeof createOffThread>[0], 'onFault'>

function openTrial(limits: Limits = {}) {
  const threadFile = fileURLToPath(new URL('testing/trial-tasks.ts', import.meta.url))
  const faults: unknown[] = []
  const trial = createOffThread<TrialTasks>({ threadFile, onFault: (error) => faults.push(error), ...limits })
  onTestFinished(async () => {
    await trial[Symbol.asyncDispose]()
    expect(faults).toEqual([])
  })
  return trial
}

function echoOf(trial: ReturnType<typeof openTrial>, text: string) {
  return trial.run('echo', { contentType: 'text/plain', body: [Buffer.from(text)] })
}

const recordingSchema = z.object({
  request: z.object({
    method: z.string(),
    path: z.string(),
    headers: z.array(z.tuple([z.string(), z.string()])),
    body: z.string().nullable(),
    bodyBase64: z.string().optional(),
  }),
})

function recordedSubmits() {
  const file = new URL('../../../../tests/fixtures/legacy-api/transcripts.jsonl', import.meta.url)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const requests = lines.map((line) => recordingSchema.parse(JSON.parse(line)).request)
  const submits = requests.filter(({ method, path }) => method === 'POST' && path === '/api/solve')
  return submits.map(({ headers, body, bodyBase64 }) => ({
    contentType: headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1],
    body: bodyBase64 === undefined ? Buffer.from(body ?? '') : Buffer.from(bodyBase64, 'base64'),
  }))
}

test('recorded submissions are read in a thread as they are read here', async () => {
  await using offThread = createOffThread({ onFault: (error) => expect.unreachable(String(error)) })
  const submits = recordedSubmits()
  expect(submits.length).toBeGreaterThan(100)
  for (const submit of submits) {
    const here = readSolve(submit)
    expect(await offThread.run('readSolve', { ...submit, body: [submit.body] })).toEqual(here)
  }
})

test('a result of the older server is printed anew in a thread as it is here', async () => {
  await using offThread = createOffThread({ onFault: (error) => expect.unreachable(String(error)) })
  const body = Buffer.from(`{"é": [NaN, 1e5, ${'1.50, '.repeat(50_000)}-Infinity]}`)
  const here = reprintResults({ body })
  expect(String(Buffer.from(here.json).subarray(0, 30))).toContain('{"é":[null,100000.0,1.5,')
  expect(await offThread.run('reprintResults', { contentType: undefined, body: [body] })).toEqual(here)
})

describe('what is handed over', () => {
  test('arrives whole, also in pieces', async () => {
    const trial = openTrial()
    const body = [Buffer.from('ab'), new Uint8Array(), new TextEncoder().encode('c')]
    expect(await trial.run('echo', { contentType: 'a/b', body })).toMatchObject({
      contentType: 'a/b',
      text: 'abc',
    })
  })

  test('is moved where it is alone in its buffer, else copied', async () => {
    const trial = openTrial()
    const large = new Uint8Array(1000).fill(65)
    const shared = new Uint8Array(large.buffer.slice(0), 10, 20)
    const answer = await trial.run('echo', { contentType: undefined, body: [large] })
    expect(large.length).toBe(0)
    expect(answer.body).toEqual(new Uint8Array(1000).fill(65))
    await trial.run('echo', { contentType: undefined, body: [shared] })
    expect(shared.length).toBe(20)
  })
})

describe('a task', () => {
  test('that fails tells why', async () => {
    const trial = openTrial()
    await expect(trial.run('fail', NOTHING)).rejects.toThrow('out of luck')
    expect(await echoOf(trial, 'next')).toMatchObject({ text: 'next' })
  })

  test('that takes too long is ended, and the next one runs (R6)', async () => {
    const trial = openTrial({ limitMs: 500 })
    const looping = trial.run('loop', NOTHING)
    const next = echoOf(trial, 'next')
    await expect(looping).rejects.toThrow(TookTooLongError)
    expect(await next).toMatchObject({ text: 'next' })
  })

  test('that fills the memory of its thread is refused, and the next one runs (R6)', async () => {
    const trial = openTrial({ heapMiB: 32 })
    const filling = trial.run('fillMemory', NOTHING)
    const next = echoOf(trial, 'next')
    await expect(filling).rejects.toThrow(TooMuchMemoryError)
    expect(await next).toMatchObject({ text: 'next' })
  })

  test('whose thread ends fails, and the next one runs', async () => {
    const trial = openTrial()
    await expect(trial.run('exit', NOTHING)).rejects.toThrow('worker exited')
    expect(await echoOf(trial, 'next')).toMatchObject({ text: 'next' })
  })

  test('fails when its thread can not start', async () => {
    const trial = openTrial({ threadFile: '/nowhere/thread.ts' })
    await expect(trial.run('fail', NOTHING)).rejects.toThrow('/nowhere/thread.ts')
    await expect(trial.run('fail', NOTHING)).rejects.toThrow('/nowhere/thread.ts')
  })

  test('is ended when nobody wants its answer any more', async () => {
    const trial = openTrial()
    const gone = new AbortController()
    const looping = trial.run('loop', NOTHING, { signal: gone.signal })
    const waiting = trial.run('loop', NOTHING, { signal: gone.signal })
    const next = echoOf(trial, 'next')
    gone.abort(new Error('gone'))
    await expect(looping).rejects.toThrow('gone')
    await expect(waiting).rejects.toThrow('gone')
    expect(await next).toMatchObject({ text: 'next' })
  })

  test('has to find a place in the queue (R6)', async () => {
    const trial = openTrial({ mostWaiting: 1 })
    const gone = new AbortController()
    const ends = [1, 2].map(() => trial.run('loop', NOTHING, { signal: gone.signal }).catch(String))
    await expect(echoOf(trial, 'third')).rejects.toThrow(ServerUnavailableError)
    gone.abort('gone')
    expect(await Promise.all(ends)).toEqual(['gone', 'gone'])
  })

  test('does not wait for ever for a task that another one asked for (R6)', async () => {
    const trial = openTrial({ mostWaitMs: 100 })
    const gone = new AbortController()
    const looping = trial.run('loop', NOTHING, { signal: gone.signal }).catch(String)
    await expect(echoOf(trial, 'next')).rejects.toThrow(ServerUnavailableError)
    gone.abort('gone')
    expect(await looping).toBe('gone')
  })
})

test('closing refuses what waits and ends what runs', async () => {
  const trial = openTrial()
  const ends = [1, 2].map(() => trial.run('loop', NOTHING).catch((error: unknown) => error))
  await trial[Symbol.asyncDispose]()
  for (const end of await Promise.all(ends)) expect(end).toBeInstanceOf(ServerUnavailableError)
  await expect(echoOf(trial, 'late')).rejects.toThrow(ServerUnavailableError)
})
