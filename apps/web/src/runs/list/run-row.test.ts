// @vitest-environment happy-dom
import { createElement } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { createSession } from '../../session/session.ts'
import { SessionProvider } from '../../session/session-context.ts'
import { createInMemoryHornbench } from '../../testing/in-memory-hornbench.ts'
import { completeJob, queuedJob, runningJob } from '../../testing/job-samples.ts'
import { PollJobs } from '../../testing/poll-jobs.tsx'
import { renderWithHornbench } from '../../testing/render-with-hornbench.tsx'
import { TooltipProvider } from '../../ui/tooltip.tsx'
import { RunsRegion } from '../runs-region.tsx'

/** The numbers of the runs whose rows have rendered. */
const renders = vi.hoisted((): number[] => [])

// The real line, which every render of a row renders: profilers in between would tell of rows that have been skipped.
vi.mock(import('./run-line.tsx'), async (importOriginal) => {
  const { RunLine } = await importOriginal()
  return {
    RunLine: (props) => {
      renders.push(props.job.number)
      return createElement(RunLine, props)
    },
  }
})

vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })

const COUNT = 50

/** Fifty runs in the real list: one waits, one is running, and the open one shows its card. */
async function showFifty() {
  const done = Array.from({ length: COUNT - 2 }, (_, index) => completeJob(index + 1))
  const server = createInMemoryHornbench([...done, runningJob(COUNT - 1), queuedJob(COUNT)])
  const region = createElement(RunsRegion, { shownNumbers: OPEN })
  const parts = createElement(TooltipProvider, null, createElement(PollJobs), region)
  const session = createSession(undefined)
  const page = await renderWithHornbench(server, createElement(SessionProvider, { value: session }, parts))
  expect(page.container.querySelectorAll('[data-run]')).toHaveLength(COUNT)
  expect(new Set(renders).size).toBe(COUNT)
  renders.length = 0
  return { server, page }
}

const OPEN = [9]

beforeEach(() => void (renders.length = 0))

test('of fifty rows only the one whose job has changed renders again, and none when nothing has (W3)', async () => {
  const { server, page } = await showFifty()
  server.put(runningJob(COUNT - 1, { version: 3, progress: 0.42 }))
  await page.poll()
  expect(page.container.textContent).toContain('Running 42\u00A0%')
  expect(renders).toEqual([COUNT - 1])

  renders.length = 0
  for (let polls = 0; polls < 5; polls += 1) await page.poll()
  expect(renders).toEqual([])

  server.put({ ...completeJob(7), version: 9, label: 'Renamed' })
  await page.poll()
  expect(renders).toEqual([7])
  await page.unmount()
})

test('when the list itself renders, because a run ends or is opened, rows that stay as they are do not (W3)', async () => {
  const { server, page } = await showFifty()
  server.put({ ...completeJob(COUNT - 1), version: 9 })
  await page.poll()
  const rows = [...page.container.querySelectorAll('[data-run]')].map((row) => row.getAttribute('data-run'))
  expect(rows.slice(0, 2)).toEqual([String(COUNT), String(COUNT - 1)])
  expect([...new Set(renders)]).toEqual([COUNT - 1])
  await page.unmount()
})
