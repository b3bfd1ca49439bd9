import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { createSystemService, type SystemServiceOptions } from './create-system-service.ts'

const MINUTE_MS = 60_000
const NOW_MS = 100 * MINUTE_MS

function healthOf(dataFolder: string, changes: Partial<SystemServiceOptions> = {}) {
  return createSystemService({
    dataFolder,
    repository: { listLegacyRows: () => ({ rows: [], total: 1 }) },
    errorLog: { countSince: () => ({ warning: 3, error: 0, fatal: 0 }) },
    meshing: { capacity: () => ({ slots: 1, busy: 0, waiting: 2 }) },
    solving: { capacity: () => ({ slots: 4, busy: 3, waiting: 5 }) },
    lastSchedulerFaultAtMs: () => undefined,
    lastLossAtMs: () => undefined,
    clock: { now: () => NOW_MS },
    ...changes,
  }).health()
}

test('a server without trouble is healthy, with a sentence for each part (O1)', async () => {
  using folder = temporaryFolder()
  const { condition, components } = await healthOf(folder.path)
  expect(condition).toBe('healthy')
  expect(components).toMatchObject([
    { name: 'database', detail: 'It can be read and holds 1 job with results.' },
    { name: 'scheduler', detail: '1 job running, 1 waiting.' },
    { name: 'workers', detail: '3 of 4 compute processes are solving, 7 tasks wait.' },
    { name: 'disk', detail: expect.stringMatching(/^\d+\.\d GiB are free/) },
    { name: 'errors', detail: 'None in the last ten minutes.' },
  ])
})

test.each<[string, Partial<SystemServiceOptions>]>([
  ['scheduler', { lastSchedulerFaultAtMs: () => NOW_MS - MINUTE_MS }],
  ['workers', { lastLossAtMs: () => NOW_MS - MINUTE_MS }],
  ['errors', { errorLog: { countSince: (sinceMs) => ({ error: sinceMs / MINUTE_MS, fatal: 0 }) } }],
])('recent trouble with %s makes it degraded (O1)', async (name, changes) => {
  using folder = temporaryFolder()
  const { condition, components } = await healthOf(folder.path, changes)
  expect(condition).toBe('degraded')
  expect(components.filter((component) => component.condition !== 'healthy')).toMatchObject([{ name }])
})

test('trouble of an hour ago is over', async () => {
  using folder = temporaryFolder()
  const atMs = () => NOW_MS - 60 * MINUTE_MS
  const { condition } = await healthOf(folder.path, { lastSchedulerFaultAtMs: atMs, lastLossAtMs: atMs })
  expect(condition).toBe('healthy')
})

test('what can not even be looked at is unhealthy, and the answer comes all the same (O1)', async () => {
  using folder = temporaryFolder()
  const listLegacyRows = () => {
    throw new Error('the disk is gone')
  }
  const { condition, components } = await healthOf(`${folder.path}/gone`, { repository: { listLegacyRows } })
  expect(condition).toBe('unhealthy')
  expect(components).toMatchObject([
    { name: 'database', condition: 'unhealthy', detail: "Its state can't be read: the disk is gone" },
    { name: 'scheduler', condition: 'unhealthy' },
    { name: 'workers', condition: 'healthy' },
    { name: 'disk', condition: 'unhealthy' },
    { name: 'errors', condition: 'healthy' },
  ])
})
