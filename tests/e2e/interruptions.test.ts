import type { Job } from '@hornbench/api-contract'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { capSubmission } from '../jobs/cap-submission.ts'
import { solvedCount, storyOf, waitForJob, waitForStatus } from '../jobs/watch-jobs.ts'
import { drawnFrequencies } from './drawn-frequencies.ts'
import { openTestWorkbench } from './open-test-workbench.ts'
import { patiently } from './patiently.ts'
import { SERVER_IS_AWAY } from './page-faults.ts'
import { smallHornSubmission } from './small-horn.ts'
import type { Workbench } from './workbench.ts'
import { connection, runButton, runProgress, runRow } from './workspace-parts.ts'

/** A minute of work or so. */
const LONG_SWEEP_HZ = Array.from({ length: 40 }, (_, at) => 900 + 10 * at)

const SESSION_KEY = 'ath_simulation_jobs:v1'
const KEYS = [
  SESSION_KEY,
  'hornbench_draft:v1',
  'hornbench_layout:v1',
  'hornbench_theme:v1',
  'hornbench_charts:v1',
]
const FOREIGN = [
  '{"version":1,',
  '{"version":1,"saved_at":7,"items":{"a":1}}',
  '"<img src=x onerror=alert(1)>"',
  'null',
  '{"name":{},"texts":[],"leftPx":"wide","items":[null,7,{"id":"x"}],"version":2}',
]

async function submitted({ client }: Pick<Workbench, 'client'>, count: number): Promise<Job> {
  return client.jobs.submit.mutate({ submission: smallHornSubmission({ count }) })
}

async function shownProgress(page: Page, number: number): Promise<number> {
  return Number(await runProgress(page, number).getAttribute('aria-valuenow'))
}

/** The frequencies that were solved for a run, by their place in the sweep. */
async function solvedIndexes({ client }: Workbench, { id }: Job): Promise<unknown[]> {
  const story = await storyOf(client, id)
  return story.filter(({ type }) => type === 'frequency_solved').map(({ data }) => data['index'])
}

describe('a run', () => {
  test('that is reloaded at some 40 % is the same run, with the same progress, and nothing is solved twice', async () => {
    const bench = await openTestWorkbench()
    const { page, client } = bench
    const job = await submitted(bench, 16)
    await page.goto('/runs/1')
    await waitForJob(client, job.id, (now) => solvedCount(now) >= 6)
    await patiently(() => shownProgress(page, 1)).toBeGreaterThanOrEqual(6)
    const before = await shownProgress(page, 1)

    await page.reload()

    await runProgress(page, 1).waitFor()
    expect(await shownProgress(page, 1)).toBeGreaterThanOrEqual(before)
    expect(new URL(page.url()).pathname).toBe('/runs/1')
    await patiently(() => drawnFrequencies(page, 'On-axis level')).toBeGreaterThanOrEqual(before)
    await runRow(page, 1).getByText(/^Done/).first().waitFor()
    expect(await drawnFrequencies(page, 'On-axis level')).toBe(16)
    const indexes = await solvedIndexes(bench, job)
    expect(indexes).toHaveLength(16)
    expect(new Set(indexes).size).toBe(16)
    expect((await client.jobs.list.query({})).jobs.map(({ id }) => id)).toEqual([job.id])
  })

  test('says why it ended when the server was killed under it, and resumes to the end in the page that was open all the time (L7, R1)', async () => {
    const bench = await openTestWorkbench()
    const { page, client, server, faults } = bench
    faults.expect(SERVER_IS_AWAY)
    const job = await submitted(bench, 12)
    await page.goto('/runs/1')
    await waitForJob(client, job.id, (now) => solvedCount(now) >= 3)
    await patiently(() => drawnFrequencies(page, 'On-axis level')).toBeGreaterThanOrEqual(3)

    await server.kill()
    await patiently(() => connection(page).innerText()).toMatch(/Reconnecting|Offline/)
    expect(await drawnFrequencies(page, 'On-axis level')).toBeGreaterThanOrEqual(3)
    await server.start()

    await runRow(page, 1).getByText('Interrupted by restart').waitFor()
    await patiently(() => connection(page).innerText()).toBe('Connected')
    const before = await solvedIndexes(bench, job)
    await runButton(page, 1, 'Resume').click()
    await page.waitForURL('**/runs/2')
    await runRow(page, 2).getByText(/^Done/).first().waitFor()
    expect(await drawnFrequencies(page, 'On-axis level')).toBe(12)
    await runRow(page, 2).getByText(`${before.length} taken over`).waitFor()
    const { jobs } = await client.jobs.list.query({})
    const resumed = jobs.find(({ number }) => number === 2)
    if (!resumed) throw new Error('There is no second run.')
    expect(resumed).toMatchObject({ derivedFrom: job.id, status: 'complete' })
    const all = [...before, ...(await solvedIndexes(bench, resumed))]
    expect(all.toSorted((one, other) => Number(one) - Number(other))).toEqual([...Array(12).keys()])
  })

  test('that the server does not know any more is called lost, and can be forgotten (W4)', async () => {
    const bench = await openTestWorkbench()
    const { page, client, server, faults } = bench
    faults.expect(SERVER_IS_AWAY)
    faults.expect(/status of 404.*jobs\.get/)
    const done = await client.jobs.submit.mutate({ submission: capSubmission('coarse', [500]) })
    await waitForStatus(client, done.id, 'complete')
    const running = await client.jobs.submit.mutate({
      submission: { ...capSubmission('fine', LONG_SWEEP_HZ), label: 'Endless horn' },
    })
    await page.goto('/')
    await runRow(page, running.number)
      .getByText(/^Running/)
      .first()
      .waitFor()

    await server.kill()
    await server.clear()
    await server.start()

    const lost = page.getByRole('list', { name: 'Lost runs' })
    await lost.getByText('The server does not know this run any more').waitFor()
    expect(await lost.getByRole('listitem').count()).toBe(1)
    await page.reload()
    await lost.getByText('Endless horn').waitFor()
    await lost.getByRole('button', { name: `Forget the lost run ${running.number}` }).click()
    await lost.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('No runs yet').waitFor()
    expect(await lost.count()).toBe(0)
  })
})

describe('what the browser remembers', () => {
  test('is dropped and replaced where it is corrupt or of another program', async () => {
    const { page, client } = await openTestWorkbench({
      prepare: (server) => server.jobs.submit.mutate({ submission: capSubmission('coarse', [500]) }),
    })
    const { jobs } = await client.jobs.list.query({})
    for (const content of FOREIGN) {
      await page.evaluate(({ keys, text }) => keys.forEach((key) => localStorage.setItem(key, text)), {
        keys: KEYS,
        text: content,
      })
      await page.reload()
      await runRow(page, 1).getByText(/^Done/).waitFor()
      expect(await page.getByRole('textbox', { name: 'Name of the design' }).inputValue()).toBe(
        'One-inch horn',
      )
      const stored = await page.evaluate((key) => localStorage.getItem(key) ?? '', SESSION_KEY)
      expect(JSON.parse(stored)).toMatchObject({
        version: 1,
        items: [{ id: jobs[0]?.id, status: 'complete' }],
      })
    }
  })

  test('is of the fifty newest runs, never their results', async () => {
    const items = Array.from({ length: 80 }, (_, index) => ({
      id: `old-${index}`,
      status: 'complete',
      number: index,
      label: `Old ${index}`,
      queued_at: new Date(Date.UTC(2025, 0, 1, 0, index)).toISOString(),
      results: { curves: [1, 2, 3] },
    }))
    const { page } = await openTestWorkbench({
      storage: { [SESSION_KEY]: JSON.stringify({ version: 1, saved_at: '', items }) },
      prepare: (server) => server.jobs.submit.mutate({ submission: capSubmission('coarse', [500]) }),
    })
    await runRow(page, 1).getByText(/^Done/).waitFor()
    const read = async () => page.evaluate((key) => localStorage.getItem(key) ?? '', SESSION_KEY)
    await patiently(read).toContain('"number":1')
    const { items: kept } = JSON.parse(await read()) as { items: { number: number }[] }
    expect(kept).toHaveLength(50)
    expect(kept[0]).toMatchObject({ number: 1, status: 'complete' })
    expect(await read()).not.toContain('curves')
  })
})

test('two tabs show the same runs and names, remember the same theme, and each keeps its own place (W10)', async () => {
  const bench = await openTestWorkbench()
  const { page: one, openTab, client } = bench
  const job = await client.jobs.submit.mutate({
    submission: capSubmission('fine', LONG_SWEEP_HZ),
  })
  const two = await openTab('/runs/1')
  await one.bringToFront()
  await runRow(one, 1)
    .getByText(/^Running/)
    .first()
    .waitFor()
  await runProgress(two, 1).waitFor()

  await runRow(two, 1).getByRole('button', { name: 'Rename' }).click()
  await two.getByRole('textbox', { name: 'Name of run 1' }).fill('Named in the second')
  await two.keyboard.press('Enter')
  await runRow(one, 1).getByText('Named in the second').waitFor()

  await one.getByRole('button', { name: 'Stop run 1' }).click()
  await runRow(two, 1).getByText('Stopped').first().waitFor()
  expect(await client.jobs.get.query({ id: job.id })).toMatchObject({ status: 'cancelled' })

  await one.getByRole('button', { name: 'Theme of the system' }).click()
  await two.getByRole('button', { name: 'Light theme' }).click()
  await one.getByRole('button', { name: 'Dark theme' }).waitFor()
  expect(await one.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  expect([one, two].map((tab) => new URL(tab.url()).pathname)).toEqual(['/', '/runs/1'])
})
