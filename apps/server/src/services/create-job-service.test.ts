import {
  JobNotCompleteError,
  JobNotFoundError,
  JobNotObservableError,
  JobNotResumableError,
  type JobId,
  jobIdSchema,
  LIMITS,
  newRunId,
  ResultsMissingError,
  ServerUnavailableError,
  SubmissionRefusedError,
  type Submission,
} from '@hornbench/api-contract'
import { createJobRepository, createJobStore, openDataFolder } from '@hornbench/db'
import { describe, expect, test } from 'vitest'
import { cubeSubmission } from '../testing/cube-submission.ts'
import { keptLog } from '../testing/kept-log.ts'
import { SOME_PLAN } from '../testing/some-plan.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { createJobService } from './create-job-service.ts'

const NO_EDITS = {}
const LEGACY = { storedJson: '{"mesh": {}}', summaryJson: '{"sim_type":"2"}', triangles: 4, requestId: 'r' }

const NEAR = {
  planes: ['vertical' as const],
  fromDeg: 0,
  toDeg: 90,
  angles: 3,
  distanceM: 1,
  origin: 'throat' as const,
  diagonalDeg: 45,
}
const SOLVED = {
  pressure: Float64Array.of(1, 0),
  surfacePressure: Float32Array.of(1, 0),
  impedance: { re: 1, im: 0 },
  iterations: 0,
  residual: 0,
  converged: true,
  solveSeconds: 1,
  worker: 'test',
  warnings: [],
}

/** The service over a real database; the preflight says yes and keeps what it was asked. */
function openService() {
  const folder = temporaryFolder()
  const opened = openDataFolder(folder.path)
  const repository = createJobRepository(opened.database)
  const store = createJobStore(opened.database)
  const planned: Submission[] = []
  const calls = { wakes: 0, isOpen: true, plan: SOME_PLAN }
  const jobs = createJobService({
    repository,
    preflight: {
      async plan(submission) {
        planned.push(submission)
        return calls.plan
      },
    },
    results: { partial: () => ({ frequencyStates: 'sw', curves: null }) },
    surfaces: { read: async ({ id }) => Promise.reject(new JobNotFoundError(id)) },
    scheduler: {
      wake: () => void (calls.wakes += 1),
      stopJob: (id) => repository.cancel(id, 5).job,
    },
    clock: { now: () => 1000 },
    log: keptLog().log,
    isOpen: () => calls.isOpen,
  })

  /** Starts the oldest queued job and ends it. */
  function run(results?: { servedJson: string; documentJson?: string }): JobId {
    const claimed = store.claimNext(newRunId(), 1)
    if (!claimed) throw new Error('Nothing is queued.')
    const ref = { jobId: claimed.job.id, runId: claimed.runId }
    const end = results
      ? ({ event: 'complete', results } as const)
      : ({ event: 'fail', reason: 'broke' } as const)
    store.settle(ref, { ...end, atMs: 2 })
    return claimed.job.id
  }

  /** Starts the oldest queued job and ends it when these of its frequencies are solved. */
  function solve(indices: readonly number[]): void {
    const claimed = store.claimNext(newRunId(), 1)
    const ref = { jobId: claimed?.job.id ?? unknownId, runId: claimed?.runId ?? newRunId() }
    store.planFrequencies(ref, { frequenciesHz: [200, 400], layoutJson: '{}', atMs: 1 })
    for (const index of indices) {
      const task = store.dispatch(ref, { index, atMs: 1 })
      if (task) store.checkpoint(task, { ...SOLVED, frequencyHz: 200 * (index + 1), atMs: 1 })
    }
    store.settle(ref, { event: 'fail', reason: 'broke', atMs: 2 })
  }

  return {
    jobs,
    repository,
    store,
    solve,
    planned,
    calls,
    run,
    [Symbol.dispose]() {
      opened[Symbol.dispose]()
      folder[Symbol.dispose]()
    },
  }
}

const unknownId = jobIdSchema.parse('nobody')

describe('submit', () => {
  test('plans, stores the whole request and wakes the scheduler (L3, L9)', async () => {
    using service = openService()
    const submission = { ...cubeSubmission(), label: 'cube' }
    const job = await service.jobs.submit({ submission }, { requestId: 'web-1' })
    expect(job).toMatchObject({ status: 'queued', label: 'cube', plan: SOME_PLAN })
    expect(job.sweep).toEqual({ formulaType: null, lowestHz: 200, highestHz: 400, frequencyCount: 2 })
    expect(JSON.parse(service.repository.getRequest(job.id).json)).toEqual(submission)
    expect(service.repository.events({ id: job.id, after: 0, limit: 9 })).toMatchObject([
      { type: 'submitted', data: { requestId: 'web-1' } },
    ])
    expect(service.calls.wakes).toBe(1)
  })

  test('a repeated one returns the first job without planning again (L10)', async () => {
    using service = openService()
    const request = { submission: cubeSubmission(), idempotencyKey: 'k' }
    const first = await service.jobs.submit(request)
    const second = await service.jobs.submit(request)
    expect([second.id, service.planned.length, service.calls.wakes]).toEqual([first.id, 1, 1])
  })

  test('two at once with one key become one job (L10)', async () => {
    using service = openService()
    const request = { submission: cubeSubmission(), idempotencyKey: 'k' }
    const [one, other] = await Promise.all([service.jobs.submit(request), service.jobs.submit(request)])
    expect(one.id).toBe(other.id)
    expect(service.jobs.list({ limit: 9 })).toMatchObject({ jobs: [{ id: one.id }] })
  })

  test('a full queue refuses before anything is planned (R6)', async () => {
    using service = openService()
    for (let jobs = 0; jobs < LIMITS.queuedJobs.most; jobs += 1) service.jobs.submitLegacy(LEGACY)
    const refused = service.jobs.submit({ submission: cubeSubmission() })
    await expect(refused).rejects.toMatchObject({ code: 'queue_full' })
    expect(service.planned).toEqual([])
  })

  test('a server that is shutting down takes nothing (R9)', async () => {
    using service = openService()
    service.calls.isOpen = false
    await expect(service.jobs.submit({ submission: cubeSubmission() })).rejects.toThrow(
      ServerUnavailableError,
    )
    expect(() => service.jobs.submitLegacy(LEGACY)).toThrow(ServerUnavailableError)
  })
})

describe('redo', () => {
  test('runs the same again under the label that the job has now (L9)', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: cubeSubmission() })
    await service.jobs.label(id, { label: 'renamed' })
    const again = await service.jobs.redo({ id, edits: NO_EDITS })
    expect(again).toMatchObject({ status: 'queued', derivedFrom: id, label: 'renamed' })
    expect(service.planned[1]).toEqual({ ...service.planned[0], label: 'renamed' })
  })

  test('edits replace whole parts, and the result is planned (L9)', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: cubeSubmission() })
    const sweep = { kind: 'list' as const, frequenciesHz: [300] }
    const edits = { sweep, label: undefined }
    const again = await service.jobs.redo({ id, edits })
    expect(service.planned[1]).toEqual({ ...cubeSubmission(), sweep })
    expect(again.sweep.frequencyCount).toBe(1)
  })

  test('a job of the older API is run again as it is, and not with changes (L9)', async () => {
    using service = openService()
    const { id } = service.jobs.submitLegacy(LEGACY)
    const again = await service.jobs.redo({ id, edits: NO_EDITS })
    expect(service.repository.getRequest(again.id)).toEqual({ form: 'legacy', json: LEGACY.storedJson })
    expect(service.repository.findLegacyRow(again.id)).toMatchObject({
      configSummaryJson: LEGACY.summaryJson,
    })
    const changed = service.jobs.redo({ id, edits: { label: 'new' } })
    await expect(changed).rejects.toMatchObject({ issues: [{ path: ['edits', 'label'] }] })
    expect(service.planned).toEqual([])
  })

  test('a stored request that can not be read is refused with a reason (R7)', async () => {
    using service = openService()
    for (const json of ['{"source":1}', 'no json']) {
      const id = jobIdSchema.parse(json)
      service.repository.insert({ id, request: { form: 'typed', json }, summaryJson: '{}' }, 1)
      await expect(service.jobs.redo({ id, edits: NO_EDITS })).rejects.toThrow(SubmissionRefusedError)
    }
  })
})

describe('resume', () => {
  test('a failed job goes on as a new one, without another preflight (L7)', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: cubeSubmission() })
    service.run()
    const resumed = service.jobs.resume({ id }, { requestId: 'web-2' })
    expect(resumed).toMatchObject({ status: 'queued', derivedFrom: id, plan: SOME_PLAN })
    expect(service.repository.getRequest(resumed.id)).toEqual(service.repository.getRequest(id))
    expect(service.repository.events({ id: resumed.id, after: 0, limit: 9 })).toMatchObject([
      { type: 'submitted', data: { kind: 'resume', jobId: id, requestId: 'web-2' } },
    ])
    expect(service.planned.length).toBe(1)
  })

  test('a job of the older API can be resumed as well, and a repeated resume is one', async () => {
    using service = openService()
    const { id } = service.jobs.submitLegacy(LEGACY)
    await service.jobs.stop(id)
    const resumed = service.jobs.resume({ id, idempotencyKey: 'k' })
    expect(service.jobs.resume({ id, idempotencyKey: 'k' }).id).toBe(resumed.id)
  })

  test('a job that waits or is complete is not resumed', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: cubeSubmission() })
    expect(() => service.jobs.resume({ id })).toThrow(JobNotResumableError)
    service.run({ servedJson: '{}' })
    expect(() => service.jobs.resume({ id })).toThrow(JobNotResumableError)
  })
})

describe('observe', () => {
  test('a job with solved frequencies is planned and queued with the old submission, observed otherwise', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: { ...cubeSubmission(), label: 'cube' } })
    service.solve([0, 1])
    const observed = await service.jobs.observe({ id, observation: NEAR }, { requestId: 'web-3' })
    expect(observed).toMatchObject({ status: 'queued', derivedFrom: id, label: 'cube' })
    const submission = { ...cubeSubmission(), label: 'cube', observation: NEAR }
    expect(service.planned[1]).toEqual(submission)
    expect(JSON.parse(service.repository.getRequest(observed.id).json)).toEqual(submission)
    expect(service.repository.events({ id: observed.id, after: 0, limit: 9 })).toMatchObject([
      { type: 'submitted', data: { kind: 'observe', jobId: id, requestId: 'web-3' } },
    ])
    expect(service.repository.readBoundary(observed.id, 1)).toBeDefined()
    expect(service.calls.wakes).toBe(2)
  })

  test('takes a label of its own, also none, and a repeated one is one job (L10)', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: { ...cubeSubmission(), label: 'cube' } })
    service.solve([0])
    const request = { id, observation: NEAR, label: null, idempotencyKey: 'k' }
    const [one, other] = await Promise.all([service.jobs.observe(request), service.jobs.observe(request)])
    expect([one.id, one.label]).toEqual([other.id, null])
  })

  test('is estimated by what has to be solved (O5)', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: cubeSubmission() })
    service.solve([1])
    service.calls.plan = { ...SOME_PLAN, estimatedSeconds: 8 }
    const { plan } = await service.jobs.observe({ id, observation: NEAR })
    expect(plan).toEqual({ ...SOME_PLAN, estimatedSeconds: 4 })
  })

  test('a job that has not ended or has solved nothing is not observed, and nothing is planned for it', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: cubeSubmission() })
    await expect(service.jobs.observe({ id, observation: NEAR })).rejects.toThrow(JobNotObservableError)
    service.run()
    await expect(service.jobs.observe({ id, observation: NEAR })).rejects.toThrow(JobNotObservableError)
    expect(service.planned).toHaveLength(1)
  })

  test('a job that is deleted while the new one is planned is not there any more', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: cubeSubmission() })
    service.solve([0])
    const observed = service.jobs.observe({ id, observation: NEAR })
    await service.jobs.delete(id)
    await expect(observed).rejects.toThrow(JobNotFoundError)
    expect(service.jobs.list({ limit: 9 })).toMatchObject({ jobs: [] })
  })

  test('a job of the older API is not, and says why', async () => {
    using service = openService()
    const { id } = service.jobs.submitLegacy(LEGACY)
    service.solve([0])
    const refused = service.jobs.observe({ id, observation: NEAR })
    await expect(refused).rejects.toMatchObject({
      code: 'submission_refused',
      message: expect.stringMatching(/older API/) as string,
    })
  })
})

describe('results', () => {
  test('of a complete job are there in both forms (D3)', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: cubeSubmission() })
    service.run({ servedJson: '{"di":1e-05}', documentJson: '{"formatVersion":1}' })
    expect(service.jobs.results(id)).toEqual({ formatVersion: 1 })
    expect(String(service.jobs.servedResults(id).json)).toBe('{"di":1e-05}')
  })

  test('of a job that has not come so far are refused, with its status', async () => {
    using service = openService()
    const { id } = await service.jobs.submit({ submission: cubeSubmission() })
    expect(() => service.jobs.results(id)).toThrow(JobNotCompleteError)
    expect(() => service.jobs.servedResults(id)).toThrow(JobNotCompleteError)
  })

  test('of a job without the typed document are missing in that form only', () => {
    using service = openService()
    const { id } = service.jobs.submitLegacy(LEGACY)
    service.run({ servedJson: '{}' })
    expect(() => service.jobs.results(id)).toThrow(ResultsMissingError)
    expect(String(service.jobs.servedResults(id).json)).toBe('{}')
  })

  test('a mesh is shown when the job has ended, as it always was', () => {
    using service = openService()
    const { id } = service.jobs.submitLegacy(LEGACY)
    const claimed = service.store.claimNext(newRunId(), 1)
    const ref = { jobId: id, runId: claimed?.runId ?? newRunId() }
    service.store.storeMeshArtifact(ref, '$MeshFormat')
    expect(service.jobs.meshArtifact(id)).toBeUndefined()
    service.store.settle(ref, { event: 'complete', results: { servedJson: '{}' }, atMs: 2 })
    expect(service.jobs.meshArtifact(id)).toBe('$MeshFormat')
  })
})

test('an unknown job is not found, whatever is asked of it', async () => {
  using service = openService()
  const { jobs } = service
  const id = unknownId
  const calls = [
    () => jobs.get(id),
    () => jobs.events({ id, after: 0, limit: 1 }),
    () => jobs.partial(id),
    () => jobs.results(id),
    () => jobs.servedResults(id),
    () => jobs.meshArtifact(id),
    () => jobs.stop(id),
    () => jobs.delete(id),
    () => jobs.label(id, {}),
    () => jobs.resume({ id }),
  ]
  for (const call of calls) expect(call).toThrow(JobNotFoundError)
  await expect(jobs.observe({ id, observation: NEAR })).rejects.toThrow(JobNotFoundError)
  await expect(jobs.surface({ id, index: 0 })).rejects.toThrow(JobNotFoundError)
  await expect(jobs.redo({ id, edits: NO_EDITS })).rejects.toThrow(JobNotFoundError)
})

test('the older API takes what it always took, up to the limit of triangles (R6)', () => {
  using service = openService()
  const { most } = LIMITS.triangles
  expect(service.jobs.submitLegacy({ ...LEGACY, triangles: most })).toMatchObject({
    status: 'queued',
    plan: null,
  })
  const tooMany = { ...LEGACY, triangles: most + 1 }
  expect(() => service.jobs.submitLegacy(tooMany)).toThrow(
    expect.objectContaining({ code: 'too_many_triangles' }),
  )
  const tooLong = { ...LEGACY, storedJson: undefined }
  expect(() => service.jobs.submitLegacy(tooLong)).toThrow(
    expect.objectContaining({ code: 'request_too_large' }),
  )
})
