// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSession } from '../session/session.ts'
import { SessionProvider } from '../session/session-context.ts'
import { createInMemoryHornbench, type InMemoryHornbench } from '../testing/in-memory-hornbench.ts'
import { completeJob, runningJob } from '../testing/job-samples.ts'
import { PollJobs } from '../testing/poll-jobs.tsx'
import { renderWithHornbench, type Rendered } from '../testing/render-with-hornbench.tsx'
import { TooltipProvider } from '../ui/tooltip.tsx'
import { RunsRegion } from './runs-region.tsx'

const REASON = 'The server does not answer.'

let server: InMemoryHornbench
let page: Rendered

async function show(number: number): Promise<void> {
  server = createInMemoryHornbench([completeJob(1), runningJob(2)])
  const region = createElement(RunsRegion, { shownNumbers: [number] })
  const parts = createElement(TooltipProvider, null, createElement(PollJobs), region)
  const session = createSession(undefined)
  page = await renderWithHornbench(server, createElement(SessionProvider, { value: session }, parts))
}

async function goOffline(): Promise<void> {
  server.trouble.isDown = true
  for (let polls = 0; polls < 4; polls += 1) await page.poll()
}

async function passSeconds(seconds: number): Promise<void> {
  await act(async () => vi.advanceTimersByTime(1000 * seconds))
}

function card(number: number): HTMLElement {
  const found = page.container.querySelector<HTMLElement>(`[data-run="${number}"]`)
  if (!found) throw new Error(`Run ${number} is not in the list.`)
  return found
}

/** Actions by name, each with why it can't be done. */
function reasons(number: number): Record<string, string | null> {
  const buttons = [...card(number).querySelectorAll('[role="group"] button')]
  return Object.fromEntries(
    buttons.map((button) => [
      button.getAttribute('aria-label') ?? button.textContent,
      button.getAttribute('aria-disabled') === 'true' ? button.getAttribute('aria-description') : null,
    ]),
  )
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }))
afterEach(async () => {
  await page.unmount()
  vi.useRealTimers()
})

test('without the server a running run stands still, and says since when', async () => {
  await show(2)
  const before = card(2).textContent
  await passSeconds(5)
  expect(card(2).textContent).not.toBe(before)

  await goOffline()
  expect(card(2).textContent).toContain('This is as it was at')
  const still = card(2).textContent
  await passSeconds(90)
  expect(card(2).textContent).toBe(still)

  server.trouble.isDown = false
  await page.poll()
  expect(card(2).textContent).not.toContain('This is as it was at')
})

test('without the server nothing can be done to a run, and each action says why; links can be copied', async () => {
  await show(1)
  expect(Object.values(reasons(1)).filter(Boolean)).toEqual([])
  await goOffline()
  expect(reasons(1)).toEqual({
    Redo: REASON,
    Rename: REASON,
    Keep: REASON,
    'Copy link': null,
    Delete: REASON,
  })
  const sent = server.requests.length
  await act(async () =>
    card(1)
      .querySelectorAll<HTMLElement>('input[type=radio], button')
      .forEach((each) => each.click()),
  )
  await page.settle()
  expect(
    server.requests.slice(sent).filter((request) => /jobs\.(?:redo|label|delete|stop)/.test(request)),
  ).toEqual([])
  expect(card(1).textContent).not.toContain('This is as it was at')
})

test('without the server neither Delete nor F2 begin what could not be ended', async () => {
  await show(1)
  await goOffline()
  for (const key of ['Delete', 'F2']) {
    card(1).querySelector('a')?.focus()
    await act(async () =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
    )
  }
  await page.settle()
  const notes = page.state.toasts.store.getState().map(({ title, detail }) => `${title}: ${detail}`)
  expect(notes).toEqual([`Run 1 is not deleted: ${REASON}`, `Run 1 is not renamed: ${REASON}`])
  expect(card(1).querySelector('input:not([type=radio])')).toBeNull()
})
