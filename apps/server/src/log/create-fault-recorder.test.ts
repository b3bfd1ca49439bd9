import { jobIdSchema } from '@hornbench/api-contract'
import type { NewErrorEvent } from '@hornbench/db'
import { expect, test, vi } from 'vitest'
import { keptLog } from '../testing/kept-log.ts'
import { createFaultRecorder } from './create-fault-recorder.ts'

test('a fault is in the log and in the database (R8)', () => {
  const { log, lines } = keptLog()
  const append = vi.fn<(event: NewErrorEvent) => void>()
  const record = createFaultRecorder({ log, errorLog: { append }, now: () => 7 })
  const jobId = jobIdSchema.parse('a')
  record({ component: 'scheduler', error: new Error('broken'), jobId, facts: { during: 'settle' } })
  expect(lines).toMatchObject([
    { level: 50, component: 'scheduler', jobId: 'a', during: 'settle', msg: 'broken' },
  ])
  const stack: unknown = expect.stringContaining('create-fault-recorder.test')
  const event = { atMs: 7, severity: 'error', component: 'scheduler', jobId: 'a', message: 'broken', stack }
  expect(append).toHaveBeenCalledExactlyOnceWith(event)
})

test('where the database is the fault, the log says that too, and nothing is thrown', () => {
  const { log, lines } = keptLog()
  const append = () => {
    throw new Error('the disk is full')
  }
  createFaultRecorder({ log, errorLog: { append }, now: () => 7 })({
    component: 'process',
    severity: 'fatal',
    error: 'x',
  })
  expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
    [60, 'x'],
    [50, 'the error could not be stored'],
  ])
})
