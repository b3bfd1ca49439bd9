// @vitest-environment happy-dom
import { createElement, Profiler, type ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { createInMemoryHornbench } from '../../testing/in-memory-hornbench.ts'
import { completeJob, queuedJob, runningJob } from '../../testing/job-samples.ts'
import { PollJobs } from '../../testing/poll-jobs.tsx'
import { renderWithHornbench } from '../../testing/render-with-hornbench.tsx'
import { TooltipProvider } from '../../ui/tooltip.tsx'
import { RunRow } from './run-row.tsx'

// Else the clock of a running row renders it as well.
vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })

const COUNT = 50
const onRename = vi.fn<() => void>()

/** Fifty rows, each with a profiler of its own: one waits, one is running, and the open one shows its card. */
function profiledRows(renders: string[]): ReactElement {
  const rows = Array.from({ length: COUNT }, (_, index) => {
    const { id } = completeJob(COUNT - index)
    const row = createElement(RunRow, {
      id,
      place: index === 0 ? 1 : undefined,
      shown: index === 9 ? 'open' : undefined,
      canOverlay: index !== 9,
      nowMs: 1_790_000_000_000,
      onRename,
    })
    return createElement(Profiler, { key: id, id, onRender: (name) => renders.push(name) }, row)
  })
  return createElement(TooltipProvider, null, createElement(PollJobs), ...rows)
}

test('of fifty rows only the one whose job has changed renders again, and none when nothing has (W3)', async () => {
  const renders: string[] = []
  const done = Array.from({ length: COUNT - 2 }, (_, index) => completeJob(index + 1))
  const server = createInMemoryHornbench([...done, runningJob(COUNT - 1), queuedJob(COUNT)])
  const page = await renderWithHornbench(server, profiledRows(renders))
  expect(page.container.textContent).toContain('Running 30\u00A0%')
  expect(page.container.querySelectorAll('[data-run]')).toHaveLength(COUNT)

  renders.length = 0
  server.put(runningJob(COUNT - 1, { version: 3, progress: 0.42 }))
  await page.poll()
  expect(page.container.textContent).toContain('Running 42\u00A0%')
  expect(renders).toEqual([`job-${COUNT - 1}`])

  renders.length = 0
  for (let polls = 0; polls < 5; polls += 1) await page.poll()
  expect(renders).toEqual([])

  server.put({ ...completeJob(7), version: 9, label: 'Renamed' })
  await page.poll()
  expect(renders).toEqual(['job-7'])
  await page.unmount()
})
