import { expect, test } from 'vitest'
import { keptLog } from '../testing/kept-log.ts'

test('a line is JSON with its facts, and lesser ones are left out', () => {
  const { log, lines } = keptLog('info')
  log.debug('too quiet')
  log.info({ jobId: 'a' }, 'job started')
  expect(lines).toMatchObject([{ level: 30, jobId: 'a', msg: 'job started' }])
})

test('secrets and meshes do not get in, even by mistake', () => {
  const { log, lines } = keptLog()
  log.info({ token: 's3cret', mesh: [1, 2], request: { authorization: 's3cret', verticesM: [3] } }, 'oops')
  expect(lines).toMatchObject([
    {
      token: '[left out]',
      mesh: '[left out]',
      request: { authorization: '[left out]', verticesM: '[left out]' },
    },
  ])
})

test('of an error it says what describes it', () => {
  const { log, lines } = keptLog()
  log.error({ err: Object.assign(new Error('broken'), { params: 'everything' }) }, 'fault')
  expect(lines).toMatchObject([{ err: { type: 'Error', message: 'broken' } }])
  expect(JSON.stringify(lines)).not.toContain('everything')
})
