// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useSubmitJob, type SubmissionInput } from './job-commands.ts'
import { createInMemoryHornbench } from '../testing/in-memory-hornbench.ts'
import { PollJobs } from '../testing/poll-jobs.tsx'
import { renderWithHornbench, type Rendered } from '../testing/render-with-hornbench.tsx'

const SUBMISSION: SubmissionInput = {
  source: { kind: 'design', design: { formula_type: 'R-OSSE' } },
  sweep: { kind: 'range', fromHz: 300, toHz: 3000, count: 4 },
}
let page: Rendered

function Solve() {
  const { run, isPending } = useSubmitJob()
  return createElement('button', { onClick: () => void run(SUBMISSION) }, isPending ? 'Queueing' : 'Solve')
}

async function render() {
  const server = createInMemoryHornbench()
  page = await renderWithHornbench(server, [
    createElement(PollJobs, { key: 'poll' }),
    createElement(Solve, { key: 'solve' }),
  ])
  const button = page.container.querySelector('button')
  const click = (times: number) =>
    act(async () => {
      for (let time = 0; time < times; time += 1) button?.click()
    })
  const submits = () => server.requests.filter((name) => name === 'jobs.submit').length
  return { server, button, click, submits }
}

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }),
)

afterEach(async () => {
  await page.unmount()
  vi.useRealTimers()
})

describe('submitting (L10, W5)', () => {
  test('by three clicks sends one request and makes one job, which is in the book at once', async () => {
    const { server, click, submits } = await render()
    await click(3)
    await page.settle()
    await click(1)
    await page.settle()
    expect(submits()).toBe(1)
    expect(server.size()).toBe(1)
    expect(page.state.queryClient.getQueryData(['jobs'])).toMatchObject({ order: ['job-1'] })
  })

  test('whose answer is lost is sent again by itself, and makes one job', async () => {
    const { server, button, click, submits } = await render()
    server.trouble.answersToLose = 2
    await click(1)
    await page.settle()
    expect(button?.textContent).toBe('Queueing')
    await act(() => vi.advanceTimersByTimeAsync(3500))
    await page.settle()
    expect(button?.textContent).toBe('Solve')
    expect(submits()).toBe(3)
    expect(server.size()).toBe(1)
    expect(page.state.toasts.store.getState()).toEqual([])
  })

  test('that nobody answers is told, and asked for again by the user it still makes one job', async () => {
    const { server, click, submits } = await render()
    server.trouble.answersToLose = 1000
    await click(1)
    await act(() => vi.advanceTimersByTimeAsync(20_000))
    await page.settle()
    expect(page.state.toasts.store.getState()).toMatchObject([
      { tone: 'bad', title: 'The design was not queued', detail: 'The server does not answer.' },
    ])
    server.trouble.answersToLose = 0
    await click(1)
    await page.settle()
    expect(submits()).toBe(5)
    expect(server.size()).toBe(1)
  })
})
