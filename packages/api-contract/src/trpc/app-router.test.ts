import { describe, expect, test } from 'vitest'
import { jobIdSchema } from '../jobs/job-id.ts'
import { createInMemoryServices } from '../testing/in-memory-services.ts'
import { tetrahedronSubmission } from '../testing/tetrahedron-submission.ts'
import { createAppRouter, createCaller } from './app-router.ts'

const id = jobIdSchema.parse('job-1')
const submission = tetrahedronSubmission

function openApi() {
  return createCaller(createInMemoryServices())
}

describe('the typed API', () => {
  test('has these procedures and no others', () => {
    const { _def: definition } = createAppRouter()
    expect(Object.keys(definition.procedures).toSorted()).toEqual([
      'jobs.changes',
      'jobs.delete',
      'jobs.events',
      'jobs.get',
      'jobs.label',
      'jobs.list',
      'jobs.observe',
      'jobs.partial',
      'jobs.redo',
      'jobs.results',
      'jobs.resume',
      'jobs.stop',
      'jobs.submit',
      'jobs.surface',
      'settings.get',
      'settings.update',
      'system.health',
    ])
  })

  test('takes a submission to its service and gives the job back', async () => {
    const api = openApi()
    const job = await api.jobs.submit({ submission: { ...submission, label: '60° horn' } })
    expect(job).toMatchObject({ id, status: 'queued', label: '60° horn' })
    expect(await api.jobs.get({ id })).toEqual(job)
  })

  test('fills in what a submission leaves out before the service sees it', async () => {
    const seen: unknown[] = []
    const services = createInMemoryServices()
    const submit: typeof services.jobs.submit = (request) => {
      seen.push(request.submission)
      return services.jobs.submit(request)
    }
    await createCaller({ ...services, jobs: { ...services.jobs, submit } }).jobs.submit({ submission })
    expect(seen).toMatchObject([
      {
        sweep: { spacing: 'log' },
        observation: { planes: ['horizontal', 'vertical'], fromDeg: 0, toDeg: 180, angles: 37, distanceM: 2 },
        medium: { soundSpeed: 343, density: 1.21 },
        meshValidation: 'warn',
      },
    ])
  })

  test('lists, polls and reads the history of jobs', async () => {
    const api = openApi()
    await api.jobs.submit({ submission })
    expect((await api.jobs.list({})).jobs).toHaveLength(1)
    expect(await api.jobs.changes({ since: 7 })).toMatchObject({ revision: 7, resync: false })
    expect(await api.jobs.events({ id })).toMatchObject([{ seq: 1, type: 'submitted' }])
    expect(await api.jobs.partial({ id })).toEqual({ frequencyStates: 'sw', curves: null })
    expect(await api.jobs.results({ id })).toMatchObject({ formatVersion: 1 })
  })

  test('stops, labels, repeats, resumes and deletes', async () => {
    const api = openApi()
    await api.jobs.submit({ submission })
    expect(await api.jobs.label({ id, notes: { label: 'kept' } })).toMatchObject({ label: 'kept' })
    expect(await api.jobs.stop({ id })).toMatchObject({ status: 'cancelled', isStopping: false })
    expect(await api.jobs.redo({ id })).toMatchObject({ number: 2, derivedFrom: id })
    expect(await api.jobs.resume({ id })).toMatchObject({ number: 3, derivedFrom: id })
    await api.jobs.delete({ id })
    await expect(api.jobs.get({ id })).rejects.toThrow(/no job job-1/)
  })

  test('observes anew, and shows what is on the body', async () => {
    const api = openApi()
    const observation = { planes: ['vertical' as const], distanceM: 1, origin: 'throat' as const }
    expect(await api.jobs.observe({ id, observation })).toMatchObject({ number: 4, derivedFrom: id })
    expect(await api.jobs.surface({ id, index: 1 })).toMatchObject({ frequencyHz: 200, mesh: null })
  })

  test.each([
    [{ distanceM: 0 }, 'distanceM'],
    [{ distanceM: 1e300 }, 'distanceM'],
    [{ origin: 'moon' }, 'origin'],
    [{ angles: 20_001 }, 'angles'],
    [{ normAngleDeg: 10 }, ''],
  ])('does not observe as %j says', async (observation, field) => {
    const refused = openApi().jobs.observe({ id, observation: observation as { distanceM: number } })
    const path = ['observation', ...(field === '' ? [] : [field])]
    await expect(refused).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      cause: { issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown },
    })
  })

  test.each([-1, 0.5, 2001, Number.NaN])('shows no surface at place %j of a sweep', async (index) => {
    await expect(openApi().jobs.surface({ id, index })).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
    })
  })

  test('reads and changes settings', async () => {
    const api = openApi()
    expect(await api.settings.get()).toMatchObject({
      maxConcurrentJobs: 1,
      retentionDays: 30,
      retentionJobs: 1000,
    })
    expect(await api.settings.update({ maxConcurrentJobs: 3 })).toMatchObject({
      maxConcurrentJobs: 3,
      retentionDays: 30,
    })
    await expect(api.settings.update({ maxConcurrentJobs: 0 })).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
    })
  })

  test('tells its health', async () => {
    expect(await openApi().system.health()).toMatchObject({ condition: 'healthy' })
  })
})
