// @vitest-environment happy-dom
import type { Job } from '@hornbench/api-contract'
import { act, createElement } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useAddress } from '../address/address.ts'
import { workspaceView } from '../address/workspace-view.ts'
import { UNDO_WINDOW_MS } from '../server-state/deletions.ts'
import { createSession } from '../session/session.ts'
import { rememberJob } from '../session/remembered-job.ts'
import { SessionProvider } from '../session/session-context.ts'
import { createInMemoryHornbench, type InMemoryHornbench } from '../testing/in-memory-hornbench.ts'
import { completeJob, queuedJob, runningJob } from '../testing/job-samples.ts'
import { PollJobs } from '../testing/poll-jobs.tsx'
import { renderWithHornbench, type Rendered } from '../testing/render-with-hornbench.tsx'
import { TooltipProvider } from '../ui/tooltip.tsx'
import { RunsRegion } from './runs-region.tsx'

const session = createSession(undefined)
let page: Rendered

function Region() {
  return createElement(RunsRegion, { shownNumbers: workspaceView(useAddress()).runNumbers })
}

async function show(server: InMemoryHornbench, address = '/'): Promise<void> {
  history.replaceState(null, '', address)
  const parts = createElement(TooltipProvider, null, createElement(PollJobs), createElement(Region))
  page = await renderWithHornbench(server, createElement(SessionProvider, { value: session }, parts))
}

function rows(): string[] {
  return [...page.container.querySelectorAll('[data-run]')].map((run) => run.getAttribute('data-run') ?? '')
}

function row(number: number): HTMLElement {
  const found = page.container.querySelector<HTMLElement>(`[data-run="${number}"]`)
  if (!found) throw new Error(`Run ${number} is not in the list.`)
  return found
}

function link(number: number): HTMLElement {
  return row(number).querySelector('a') ?? row(number)
}

function nameField(number: number): Element | null {
  return row(number).querySelector('input:not([type=radio])')
}

function button(name: string): HTMLElement {
  const found = [...page.container.querySelectorAll('button')].find(
    (element) => element.getAttribute('aria-label') === name || element.textContent === name,
  )
  if (!found) throw new Error(`There is no button "${name}".`)
  return found
}

async function press(key: string, target: Element = document.activeElement ?? document.body): Promise<void> {
  await act(async () =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  )
  await page.settle()
}

async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click())
  await page.settle()
}

async function type(field: Element | null, text: string): Promise<void> {
  await act(async () => {
    // React follows the setter of the prototype.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

function stopped(number: number, frequencyStates: string): Job {
  const {
    status: _,
    stage: __,
    stageMessage: ___,
    ...job
  } = runningJob(number, { frequencyStates, version: 4 })
  return { ...job, status: 'cancelled', endedAtMs: job.startedAtMs + 1000, isStopping: false }
}

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }),
)
afterEach(async () => {
  await page.unmount()
  vi.useRealTimers()
})

describe('the list', () => {
  test('has what runs first, then the queue with its places, then the newest', async () => {
    await show(
      createInMemoryHornbench([completeJob(1), completeJob(2), runningJob(3), queuedJob(4), queuedJob(5)]),
    )
    expect(rows()).toEqual(['3', '4', '5', '2', '1'])
    expect(row(3).textContent).toContain('Running 30')
    expect(row(5).textContent).toContain('Queued (2nd)')
    expect(row(2).textContent).toContain('Done 2:14')
  })

  test('keeps rows and focus when a run ends and moves; no other row is touched (W3)', async () => {
    const server = createInMemoryHornbench([completeJob(1), runningJob(2), queuedJob(3)])
    await show(server)
    const before = [1, 2, 3].map(row)
    link(2).focus()
    const touched = new Set<string | undefined>()
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        touched.add(element?.closest<HTMLElement>('[data-run]')?.dataset['run'])
      }
    })
    observer.observe(row(1).parentElement ?? page.container, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    server.put(runningJob(2, { version: 3, progress: 0.5 }))
    await page.poll()
    expect([...touched]).toEqual(['2'])

    server.put({ ...completeJob(2), version: 9 })
    await page.poll()
    observer.disconnect()
    expect(rows()).toEqual(['3', '2', '1'])
    expect([1, 2, 3].map(row)).toEqual(before)
    expect(document.activeElement).toBe(link(2))
  })

  test('shows what is looked for, and says when that is nothing', async () => {
    await show(createInMemoryHornbench([completeJob(1), completeJob(2), stopped(3, 'sw')]))
    await type(page.container.querySelector('input'), 'horn 2')
    expect(rows()).toEqual(['2'])
    await type(page.container.querySelector('input'), 'nothing')
    expect(page.container.textContent).toContain('No run like that')
    await click(button('Show all runs'))
    expect(rows()).toEqual(['3', '2', '1'])
  })

  test('teaches while it is empty', async () => {
    await show(createInMemoryHornbench())
    expect(page.container.textContent).toContain('No runs yet')
  })

  test('says why it can not be read, and asks again', async () => {
    const server = createInMemoryHornbench([completeJob(1)])
    server.trouble.isDown = true
    await show(server)
    expect(page.container.querySelector('[role="alert"]')?.textContent).toContain(
      'The server does not answer.',
    )
    server.trouble.isDown = false
    await click(button('Try again'))
    expect(rows()).toEqual(['1'])
  })

  test('tells of runs that were lost until that was read (W4)', async () => {
    const lost = runningJob(9)
    session.takeOver({ jobs: [rememberJob(lost)], deletedIds: new Set() })
    session.markLost(new Set([lost.id]))
    await show(createInMemoryHornbench())
    expect(page.container.textContent).toContain('The server does not know this run any more')
    await click(button('Forget the lost run 9'))
    expect(page.container.textContent).not.toContain('Lost')
  })
})

describe('the keyboard', () => {
  const JOBS = [completeJob(1), completeJob(2), completeJob(3)]

  test('J and K go from run to run, beginning at the open one', async () => {
    await show(createInMemoryHornbench(JOBS), '/runs/2')
    await press('j')
    expect(document.activeElement).toBe(link(2))
    await press('j')
    await press('J')
    expect(document.activeElement).toBe(link(1))
    await press('k')
    await press('k')
    await press('k')
    expect(document.activeElement).toBe(link(3))
  })

  test('single keys do nothing while something is typed, and none with Ctrl', async () => {
    await show(createInMemoryHornbench(JOBS))
    const field = page.container.querySelector('input')
    field?.focus()
    await press('j')
    expect(document.activeElement).toBe(field)
    field?.blur()
    await act(async () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true })),
    )
    expect(document.activeElement).toBe(document.body)
  })

  test('F2 renames the run in its line: Enter stores the name, Escape does not; the focus stays with the run', async () => {
    const server = createInMemoryHornbench(JOBS)
    await show(server)
    link(2).focus()
    await press('F2')
    await type(document.activeElement, 'Wider mouth')
    await press('Enter')
    expect(server.get(completeJob(2).id).label).toBe('Wider mouth')
    expect(document.activeElement).toBe(link(2))

    await press('F2')
    await type(document.activeElement, 'Not this')
    await press('Escape')
    expect(row(2).textContent).toContain('Wider mouth')
    expect(nameField(2)).toBeNull()
  })

  test('a name that could not be stored stays in its field', async () => {
    const server = createInMemoryHornbench(JOBS)
    await show(server, '/runs/2')
    link(2).focus()
    await press('F2')
    await type(document.activeElement, 'Wider mouth')
    server.trouble.isDown = true
    await press('Enter')
    for (let tries = 0; tries < 4; tries += 1) {
      await act(async () => vi.advanceTimersByTime(5000))
      await page.settle()
    }
    expect(page.state.toasts.store.getState().map(({ title }) => title)).toEqual([
      'The change was not stored',
    ])
    server.trouble.isDown = false
    await press('Enter', nameField(2) ?? undefined)
    expect(server.get(completeJob(2).id).label).toBe('Wider mouth')
    expect(nameField(2)).toBeNull()
  })

  test('Delete hides the run at once, deletes it when nobody has undone it, and keeps the place in the list', async () => {
    const server = createInMemoryHornbench(JOBS)
    await show(server, '/runs/2')
    link(2).focus()
    await press('Delete')
    expect(rows()).toEqual(['3', '1'])
    expect(document.activeElement).toBe(link(1))
    expect(location.pathname).toBe('/')
    expect(server.size()).toBe(3)
    await act(async () => vi.advanceTimersByTime(UNDO_WINDOW_MS))
    await page.settle()
    expect(server.size()).toBe(2)
  })

  test('a deleted run comes back with Undo', async () => {
    await show(createInMemoryHornbench(JOBS))
    link(2).focus()
    await press('Delete')
    const [toast] = page.state.toasts.store.getState()
    await act(async () => toast?.action?.run())
    expect(rows()).toEqual(['3', '2', '1'])
  })

  test('a run that is solved is not deleted, and the reason told', async () => {
    await show(createInMemoryHornbench([runningJob(1)]))
    link(1).focus()
    await press('Delete')
    expect(rows()).toEqual(['1'])
    expect(page.state.toasts.store.getState()[0]?.detail).toBe('Stop the run before you delete it.')
  })
})

describe('the open run', () => {
  test('tells its state in full, with a progress that has words', async () => {
    await show(createInMemoryHornbench([runningJob(1)]), '/runs/1')
    const progress = row(1).querySelector('[role="progressbar"]')
    expect(row(1).textContent).toContain('Running 30\u00A0% · 12 of 40 ·')
    expect(progress?.getAttribute('aria-valuetext')).toBe('30 %: 12 solved, 2 in work, 26 waiting of 40')
  })

  test('of which nothing waits any more says what was not solved', async () => {
    await show(createInMemoryHornbench([stopped(1, 'ssww')]), '/runs/1')
    const strip = row(1).querySelector('[role="img"][aria-label^="Frequencies"]')
    expect(strip?.getAttribute('aria-label')).toBe('Frequencies of run 1: 2 solved, 2 not solved of 4')
  })

  test('is stopped once, and the button says so meanwhile (W5)', async () => {
    const server = createInMemoryHornbench([queuedJob(1)])
    await show(server, '/runs/1')
    await act(async () => {
      button('Stop').click()
      button('Stop').click()
    })
    await page.settle()
    expect(server.requests.filter((request) => request === 'jobs.stop')).toHaveLength(1)
    expect(row(1).textContent).toContain('Stopped · before it started')
  })

  test('that was stopped is resumed and redone; the new run opens', async () => {
    await show(createInMemoryHornbench([stopped(1, 'ssww'), stopped(2, 'wwww')]), '/runs/2')
    expect(row(2).textContent).not.toContain('Resume')
    await click(link(1))
    await click(button('Resume'))
    expect(location.pathname).toBe('/runs/3')
    expect(row(3).textContent).toContain('Queued (1st)')
  })

  test('is kept, rated and unrated', async () => {
    const server = createInMemoryHornbench([completeJob(1)])
    await show(server, '/runs/1')
    const star = (value: number) => row(1).querySelectorAll('input')[value - 1] ?? row(1)
    await click(button('Keep'))
    await click(star(4))
    expect(server.get(completeJob(1).id)).toMatchObject({ kept: true, rating: 4 })
    expect(button('Keep').getAttribute('aria-pressed')).toBe('true')
    await click(star(4))
    expect(server.get(completeJob(1).id).rating).toBeNull()
  })

  test('is laid under another one, which then can be taken away', async () => {
    await show(createInMemoryHornbench([completeJob(1), completeJob(2), queuedJob(3)]), '/runs/1')
    await click(button('Overlay run 2 with the open run'))
    expect(location.pathname + location.search).toBe('/compare?runs=1,2')
    expect(button('Overlay run 2 with the open run').getAttribute('aria-pressed')).toBe('true')
    await click(button('Overlay run 2 with the open run'))
    expect(location.pathname).toBe('/runs/1')
    expect(() => button('Overlay run 3 with the open run')).toThrow('no button')
  })

  test('reads its history when that is opened, and later only what is new (O2)', async () => {
    const server = createInMemoryHornbench([runningJob(1)])
    const { id } = runningJob(1)
    const solved = (seq: number, index: number) => ({
      seq,
      atMs: 1000 * seq,
      type: 'frequency_solved' as const,
      data: { index, attempt: 1, solveSeconds: 3.21, worker: 'pid 7' },
    })
    server.histories.set(id, [{ seq: 1, atMs: 1000, type: 'started', data: {} }, solved(4, 0)])
    await show(server, '/runs/1')
    expect(server.requests).not.toContain('jobs.events')
    await click(button('History'))
    expect(row(1).querySelector('ol')?.textContent).toBe('0:00Started0:03Frequency 1process 73.2 s')

    // Whoever asked for all of it again would see this alone.
    server.histories.set(id, [solved(9, 8)])
    server.put(runningJob(1, { version: 3 }))
    await page.poll()
    expect(row(1).querySelectorAll('ol li')).toHaveLength(3)
    expect(row(1).textContent).toContain('process 7: 2 solved, 3.2 s each in the median')
  })
})
