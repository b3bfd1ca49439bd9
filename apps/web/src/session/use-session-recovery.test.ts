// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { createInMemoryHornbench, type InMemoryHornbench } from '../testing/in-memory-hornbench.ts'
import { completeJob, queuedJob, runningJob } from '../testing/job-samples.ts'
import { PollJobs } from '../testing/poll-jobs.tsx'
import { renderWithHornbench } from '../testing/render-with-hornbench.tsx'
import { rememberJob } from './remembered-job.ts'
import { LOST_NOTE, SESSION_KEY } from './session-index.ts'
import { SessionProvider } from './session-context.ts'
import { createSession } from './session.ts'
import { useSessionRecovery } from './use-session-recovery.ts'

function Recovery() {
  useSessionRecovery()
  return null
}

/** Opens the page in this browser. */
async function open(server: InMemoryHornbench) {
  const session = createSession(localStorage)
  const content = [createElement(PollJobs, { key: 'poll' }), createElement(Recovery, { key: 'recovery' })]
  const page = await renderWithHornbench(server, createElement(SessionProvider, { value: session }, content))
  return { ...page, session, items: () => session.index.get().items }
}

function stored(): { items: { id: string; status: string }[] } {
  return JSON.parse(localStorage.getItem(SESSION_KEY) ?? '{"items":[]}') as ReturnType<typeof stored>
}

function remember(...items: ReturnType<typeof rememberJob>[]): void {
  localStorage.setItem(SESSION_KEY, JSON.stringify({ version: 1, saved_at: '', items }))
}

/** As if two hundred newer jobs filled the list. */
function hideFromFirstList(server: InMemoryHornbench): void {
  const { answer } = server
  let isFirst = true
  server.answer = async (input, init) => {
    const response = await answer(input, init)
    if (!isFirst || !new Request(input).url.includes('jobs.list')) return response
    isFirst = false
    return Response.json({ result: { data: { jobs: [], nextBelow: null, revision: 1 } } })
  }
}

beforeEach(() => localStorage.clear())

describe('a page that is opened again (W4)', () => {
  test('stores what the server knows, and follows it', async () => {
    const server = createInMemoryHornbench([completeJob(1), runningJob(2)])
    const page = await open(server)
    expect(stored().items.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'job-2 running',
      'job-1 complete',
    ])
    server.put(completeJob(2))
    await page.poll()
    expect(stored().items[0]).toMatchObject({ id: 'job-2', status: 'complete', label: 'Horn 2' })
    await page.unmount()
  })

  test('marks a run as lost that was running here and that the server does not know, and asks only once', async () => {
    remember(rememberJob(runningJob(9)))
    const server = createInMemoryHornbench([completeJob(1)])
    const page = await open(server)
    const [lost] = page.items()
    expect(lost).toMatchObject({ id: 'job-9', status: 'error', lost: true, error_message: LOST_NOTE })
    await page.poll()
    expect(server.requests.filter((name) => name === 'jobs.get')).toHaveLength(1)
    await act(async () => page.session.forget(queuedJob(9).id))
    expect(stored().items.map(({ id }) => id)).toEqual(['job-1'])
    await page.unmount()
  })

  test('asks for runs that are older than the list reaches, and shows them', async () => {
    remember(rememberJob(runningJob(1)))
    const server = createInMemoryHornbench([runningJob(1, { version: 5, progress: 0.9 })])
    hideFromFirstList(server)
    const page = await open(server)
    expect(server.requests).toContain('jobs.get')
    expect(page.state.queryClient.getQueryData(['jobs'])).toMatchObject({ order: ['job-1'] })
    expect(page.items()).toMatchObject([{ id: 'job-1', status: 'running', lost: false }])
    await page.unmount()
  })

  test('calls nothing lost while nobody answers', async () => {
    remember(rememberJob(runningJob(9)))
    const server = createInMemoryHornbench()
    server.trouble.isDown = true
    const page = await open(server)
    expect(page.items()).toMatchObject([{ id: 'job-9', status: 'running', lost: false }])
    await page.unmount()
  })

  test('finds runs lost when the database is reset under it', async () => {
    const server = createInMemoryHornbench([completeJob(1), runningJob(2), completeJob(3)])
    const page = await open(server)
    server.reset()
    await page.poll()
    expect(page.items().find(({ id }) => id === 'job-2')).toMatchObject({ status: 'error', lost: true })
    await page.unmount()
  })

  test('forgets what was deleted, and does not call it lost', async () => {
    const server = createInMemoryHornbench([runningJob(2), completeJob(1)])
    const page = await open(server)
    server.remove(queuedJob(2).id)
    await page.poll()
    expect(stored().items.map(({ id }) => id)).toEqual(['job-1'])
    await page.unmount()
  })

  test.each(['{', '[1,2]', '{"version":9}'])('replaces content that is not ours: %s', async (content) => {
    localStorage.setItem(SESSION_KEY, content)
    const page = await open(createInMemoryHornbench([completeJob(1)]))
    expect(stored()).toMatchObject({ version: 1, items: [{ id: 'job-1' }] })
    await page.unmount()
  })
})
