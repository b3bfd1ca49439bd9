// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectionState } from './connection.ts'
import { createInMemoryHornbench } from '../testing/in-memory-hornbench.ts'
import { completeJob, runningJob } from '../testing/job-samples.ts'
import { PollJobs } from '../testing/poll-jobs.tsx'
import { renderWithHornbench, type Rendered } from '../testing/render-with-hornbench.tsx'

const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const
const server = createInMemoryHornbench()
let page: Rendered

beforeEach(async () => {
  vi.useFakeTimers({ toFake: [...TIMERS] })
  vi.spyOn(Math, 'random').mockReturnValue(0)
  server.reset()
  server.requests.length = 0
  server.trouble.isDown = false
})

afterEach(async () => {
  await page.unmount()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Lets time pass in tenths of a second, and gives the times at which the server was asked for jobs. */
async function pollTimes(seconds: number): Promise<number[]> {
  const times: number[] = []
  for (let tenth = 1; tenth <= seconds * 10; tenth += 1) {
    server.requests.length = 0
    await act(() => vi.advanceTimersByTimeAsync(100))
    await page.settle()
    if (server.requests.some((name) => name.startsWith('jobs.'))) times.push(tenth / 10)
  }
  return times
}

describe('polling (W2)', () => {
  test('asks for the list once, then each second for changes while a job runs, and each ten when none does', async () => {
    server.put(runningJob(1))
    page = await renderWithHornbench(server, createElement(PollJobs))
    expect(server.requests).toEqual(['settings.get', 'jobs.list'])
    expect(await pollTimes(3)).toEqual([1, 2, 3])
    server.put(completeJob(1))
    expect(await pollTimes(12)).toEqual([1, 11])
    expect(server.requests).not.toContain('jobs.list')
  })

  test('asks less and less often while nobody answers, says so, and recovers', async () => {
    server.put(runningJob(1))
    page = await renderWithHornbench(server, createElement(PollJobs))
    const { connection } = page.state
    server.trouble.isDown = true
    expect(await pollTimes(20)).toEqual([1, 2, 4, 9, 19])
    expect(connectionState(connection.getState())).toBe('offline')
    server.trouble.isDown = false
    await page.poll()
    expect(connectionState(connection.getState())).toBe('connected')
    expect(await pollTimes(2)).toEqual([1, 2])
  })

  test('slows down while the page is hidden', async () => {
    server.put(runningJob(1))
    page = await renderWithHornbench(server, createElement(PollJobs))
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    expect(await pollTimes(12)).toEqual([1, 11])
  })
})
