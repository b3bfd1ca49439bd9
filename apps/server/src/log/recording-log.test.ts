import { expect, test } from 'vitest'
import { keptLog } from '../testing/kept-log.ts'
import { recordingLog } from './recording-log.ts'

test('an error of the pipeline is recorded with its job and the stack of the compute process (R8)', () => {
  const { log, lines } = keptLog()
  const faults: unknown[] = []
  const recording = recordingLog(log, (fault) => faults.push(fault))
  recording.info({ jobId: 'a' }, 'run started')
  recording.error({ jobId: 'a', reason: 'no such kernel', stack: 'at solve.ts' }, 'frequency failed')
  const thrown = new TypeError('of our own')
  recording.error({ err: thrown }, 'preflight failed')
  expect(lines).toMatchObject([{ level: 30, jobId: 'a', msg: 'run started' }])
  expect(faults).toMatchObject([
    {
      component: 'pipeline',
      jobId: 'a',
      error: { message: 'frequency failed: no such kernel', stack: 'at solve.ts' },
    },
    { component: 'pipeline', jobId: undefined, error: thrown },
  ])
})
