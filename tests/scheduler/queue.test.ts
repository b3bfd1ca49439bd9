import { expect, test } from 'vitest'
import { openJobShop, temporaryFolder } from './job-shop.ts'
import { quiet } from './quiet.ts'

test('the queue keeps its order through the death of the process', async () => {
  using folder = temporaryFolder()
  const names = Array.from({ length: 6 }, (_, index) => `job ${index}`)
  {
    using shop = openJobShop(folder.path)
    shop.scheduler.start()
    const ids = names.map(shop.submit)
    shop.runner.run(ids[0]).finish()
    await quiet()
    expect(shop.runner.startedIds).toEqual(names.slice(0, 2))
  }
  using shop = openJobShop(folder.path)
  expect(shop.scheduler.start()).toEqual({
    failedIds: ['job 1'],
    queuedIds: names.slice(2),
    runningIds: [],
  })
  for (let ends = 0; ends < 4; ends += 1) {
    shop.runner.run(shop.runner.startedIds[ends]).finish()
    await quiet()
  }
  expect(shop.runner.startedIds).toEqual(names.slice(2))
  const { jobs } = shop.listJobs({ limit: 10 })
  expect(jobs.map(({ status }) => status).toReversed()).toEqual([
    'complete',
    'error',
    ...Array.from({ length: 4 }, () => 'complete'),
  ])
  expect(jobs.find(({ id }) => id === 'job 1')).toMatchObject({ reason: 'Server restarted during execution' })
})

test('an orderly end gives the running job to the recovery of the next start', async () => {
  using folder = temporaryFolder()
  {
    using shop = openJobShop(folder.path)
    shop.scheduler.start()
    const running = shop.submit('running')
    shop.submit('waiting')
    const closed = shop.scheduler.close({ withinMs: 1000 })
    expect(shop.runner.run(running).signal.aborted).toBe(true)
    shop.runner.run(running).fail()
    expect(await closed).toEqual([])
    expect(shop.statusOf(running)).toBe('running')
  }
  using shop = openJobShop(folder.path)
  expect(shop.scheduler.start()).toEqual({
    failedIds: ['running'],
    queuedIds: ['waiting'],
    runningIds: [],
  })
  expect(shop.runner.startedIds).toEqual(['waiting'])
})

test('forty jobs run in order while the number at a time goes from 1 to 2 and back', async () => {
  using folder = temporaryFolder()
  using shop = openJobShop(folder.path)
  shop.scheduler.start()
  const ids = Array.from({ length: 40 }, (_, index) => shop.submit(`job ${index}`))
  const atATime = (ended: number) => (ended >= 10 && ended < 25 ? 2 : 1)
  const running: number[] = []
  for (const [ended, id] of ids.entries()) {
    shop.settings.update({ maxConcurrentJobs: atATime(ended) })
    shop.scheduler.wake()
    running.push(shop.runner.startedIds.length - ended)
    shop.runner.run(id).finish()
    await quiet()
  }
  expect(shop.runner.startedIds).toEqual(ids)
  // The second of two goes on when the number falls.
  const expected = ids.map((_, ended) => (ended >= 10 && ended <= 25 ? 2 : 1))
  expect(running).toEqual(expected)
  expect(shop.faults).toEqual([])
})
