import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { capSubmission } from '../jobs/cap-submission.ts'
import { findViolations } from './find-violations.ts'
import { openTestWorkbench } from './open-test-workbench.ts'
import { patiently } from './patiently.ts'
import { SERVER_IS_AWAY } from './page-faults.ts'
import { smallHornDraft } from './small-horn.ts'
import { watchPolls } from './watch-polls.ts'
import { connection, field, note, runRow, solveButton } from './workspace-parts.ts'

/** A minute of work or so. */
const LONG_SWEEP_HZ = Array.from({ length: 40 }, (_, at) => 900 + 10 * at)

/** What a busy machine may add to a pause. */
const LATE_MS = 4000
/** What the clocks of two processes and the way between them make of it. */
const EARLY_MS = 100

/** The pauses that are shorter than they must be, or much longer. */
function oddPauses(gapsMs: readonly number[], leastMs: number, mostMs = leastMs): number[] {
  return gapsMs.filter((gap) => gap < leastMs - EARLY_MS || gap > mostMs + LATE_MS)
}

/** A tab without a window is never hidden by itself: this makes the page believe it. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const [name, value] of [
      ['hidden', true],
      ['visibilityState', 'hidden'],
    ] as const) {
      Object.defineProperty(document, name, { configurable: true, get: () => value })
    }
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
}

// They mostly wait.
describe.concurrent('the connection', () => {
  test('the page asks each second while a run is unsettled, each ten seconds in a hidden tab and when all have ended (W2)', async (context) => {
    const { page, openTab, client } = await openTestWorkbench(
      {
        settings: { COMPUTE_PROCESSES: '1' },
        prepare: (server) => server.jobs.submit.mutate({ submission: capSubmission('fine', LONG_SWEEP_HZ) }),
      },
      context,
    )
    const hidden = await openTab()
    await runRow(page, 1)
      .getByText(/^Running/)
      .waitFor()
    await runRow(hidden, 1)
      .getByText(/^Running/)
      .waitFor()
    await hide(hidden)
    const [visiblePolls, hiddenPolls] = [watchPolls(page), watchPolls(hidden)]
    // The question that was on its way when the tab was hidden is not one of a hidden tab.
    await hiddenPolls.nextGapsMs(1)
    const [busyGaps, hiddenGaps] = await Promise.all([visiblePolls.nextGapsMs(5), hiddenPolls.nextGapsMs(1)])
    expect(oddPauses(busyGaps.slice(1), 1000)).toEqual([])
    expect(oddPauses(hiddenGaps, 10_000)).toEqual([])

    const { jobs } = await client.jobs.list.query({})
    for (const { id } of jobs) await client.jobs.stop.mutate({ id })
    await runRow(page, 1)
      .getByText(/^Stopped/)
      .waitFor()
    expect(oddPauses(await visiblePolls.nextGapsMs(1), 10_000)).toEqual([])
  })

  test('without its server the page asks more and more slowly, says so, keeps what is shown and typed, and comes back on request (W2, W5)', async (context) => {
    const { page, server, faults, client } = await openTestWorkbench(
      {
        storage: { 'hornbench_draft:v1': smallHornDraft() },
        prepare: (fresh) => fresh.jobs.submit.mutate({ submission: capSubmission('coarse', [500, 1000]) }),
      },
      context,
    )
    faults.expect(SERVER_IS_AWAY)
    await runRow(page, 1).getByText(/^Done/).waitFor()
    await page.getByRole('application', { name: 'Horn' }).waitFor()
    await page.getByText('Connected', { exact: true }).waitFor()

    await server.kill()
    const watched = watchPolls(page).nextGapsMs(4)
    // Whoever comes back to a tab wants to know at once.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await patiently(() => connection(page).innerText(), context.expect).toBe('Reconnecting')
    const [, ...gaps] = await watched
    for (const [index, pauseMs] of [1000, 2000, 5000].entries()) {
      expect(oddPauses(gaps.slice(index, index + 1), pauseMs, 1.25 * pauseMs)).toEqual([])
    }
    await patiently(() => connection(page).innerText(), context.expect).toBe('Offline')
    expect(await findViolations(page)).toEqual([])
    expect(await page.getByRole('contentinfo').innerText()).toMatch(
      /Lost contact \d+ s ago; runs are kept on the server/,
    )
    await runRow(page, 1).getByText(/^Done/).waitFor()
    await field(page, 'osse.L').fill('31')

    await server.start()
    await page.getByRole('button', { name: 'Retry now' }).click()
    await patiently(() => connection(page).innerText(), context.expect).toBe('Connected')
    expect(await field(page, 'osse.L').inputValue()).toBe('31')
    await solveButton(page).click()
    await page.waitForURL('**/runs/2')
    expect((await client.jobs.list.query({})).jobs).toHaveLength(2)
  })

  test('a solve that is asked for while the server is away is queued once when it is back (W5, L10)', async (context) => {
    const { page, server, faults, client } = await openTestWorkbench(
      {
        storage: { 'hornbench_draft:v1': smallHornDraft({ count: '2' }) },
      },
      context,
    )
    faults.expect(SERVER_IS_AWAY)
    await page.getByText('No runs yet').waitFor()
    // All of the page has been fetched by then.
    await page.getByRole('application', { name: 'Horn' }).waitFor()
    await patiently(() => solveButton(page).getAttribute('aria-disabled'), context.expect).toBe('false')
    await server.kill()
    await solveButton(page).click()
    await page.getByRole('button', { name: 'Queueing…' }).waitFor()
    await page.waitForTimeout(500)
    await server.start()
    await note(page, 'Run 1 is queued').waitFor()
    await runRow(page, 1).getByText(/^Done/).first().waitFor()
    expect((await client.jobs.list.query({})).jobs).toHaveLength(1)
  })
})
