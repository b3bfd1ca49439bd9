// @vitest-environment happy-dom
import { createElement } from 'react'
import { expect, test } from 'vitest'
import { createInMemoryHornbench } from '../testing/in-memory-hornbench.ts'
import { completeJob, runningJob } from '../testing/job-samples.ts'
import { PollJobs } from '../testing/poll-jobs.tsx'
import { renderWithHornbench } from '../testing/render-with-hornbench.tsx'
import { JobAnnouncer } from './job-announcer.tsx'

test.each([
  ['/', 'Open'],
  ['/runs/2', 'Open'],
  ['/runs/1', undefined],
  ['/compare?runs=2,1', undefined],
])(
  'a run that ends is told at %s with the action %s: one that is shown is open already',
  async (address, label) => {
    history.replaceState(null, '', address)
    const server = createInMemoryHornbench([runningJob(1)])
    const parts = [createElement(PollJobs, { key: 'poll' }), createElement(JobAnnouncer, { key: 'tell' })]
    const page = await renderWithHornbench(server, parts)
    server.put({ ...completeJob(1), version: 9 })
    await page.poll()
    const [toast] = page.state.toasts.store.getState()
    expect(toast?.title).toBe('Run 1 is done')
    expect(toast?.action?.label).toBe(label)
    await page.unmount()
  },
)
