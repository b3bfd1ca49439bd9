import { expect, test } from 'vitest'
import { capSubmission } from '../jobs/cap-submission.ts'
import { solvedCount, waitForJob, waitForStatus } from '../jobs/watch-jobs.ts'
import { drawnFrequencies } from './drawn-frequencies.ts'
import { openTestWorkbench } from './open-test-workbench.ts'
import { patiently } from './patiently.ts'
import { smallHornDraft, smallHornSubmission } from './small-horn.ts'
import { note, runButton, runRow, solveButton } from './workspace-parts.ts'

test('a run that is stopped while it runs keeps its curves and goes on as another run (L4)', async () => {
  const { page, client } = await openTestWorkbench()
  const { id } = await client.jobs.submit.mutate({ submission: smallHornSubmission({ count: 40 }) })
  await page.goto('/runs/1')
  await waitForJob(client, id, (job) => solvedCount(job) >= 2)
  await patiently(() => drawnFrequencies(page, 'On-axis level')).toBeGreaterThanOrEqual(2)

  await runButton(page, 1, 'Stop').click()

  await runRow(page, 1)
    .getByText(/· \d+ of 40 kept/)
    .waitFor()
  const stopped = await waitForJob(client, id, (job) => job.status === 'cancelled' && !job.isStopping)
  const kept = solvedCount(stopped)
  expect(kept).toBeLessThan(40)
  await runRow(page, 1).getByText(`Stopped · ${kept} of 40 kept`).waitFor()
  await patiently(() => drawnFrequencies(page, 'On-axis level')).toBe(kept)
  expect(await runButton(page, 1, 'Stop').count()).toBe(0)

  await runButton(page, 1, 'Resume').click()
  await page.waitForURL('**/runs/2')
  await runRow(page, 2).getByText(`${kept} taken over`).waitFor()
  await runButton(page, 2, 'Stop').click()
  await runRow(page, 2)
    .getByText(/^Stopped/)
    .first()
    .waitFor()
})

test('a run that is deleted comes back by undo, and goes for good without it; one that runs is not deleted (L6)', async () => {
  const { page, client } = await openTestWorkbench()
  const submit = (mesh: 'coarse' | 'fine', count: number) =>
    client.jobs.submit.mutate({
      submission: capSubmission(
        mesh,
        Array.from({ length: count }, (_, at) => 500 + at),
      ),
    })
  const [one, two] = [await submit('coarse', 1), await submit('coarse', 1)]
  for (const { id } of [one, two]) await waitForStatus(client, id, 'complete')
  const running = await submit('fine', 20)
  await page.goto('/runs/1')
  await runRow(page, 3)
    .getByText(/^Running/)
    .waitFor()

  await runButton(page, 1, 'Delete').click()
  await runRow(page, 1).waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/')
  await note(page, 'Run 1 deleted').getByRole('button', { name: 'Undo' }).click()
  await runRow(page, 1).waitFor()
  expect(await client.jobs.get.query({ id: one.id })).toMatchObject({ status: 'complete' })

  await runRow(page, 2).getByRole('link').focus()
  await page.keyboard.press('Delete')
  await runRow(page, 2).waitFor({ state: 'detached' })
  // Whoever leaves has had the time to undo.
  await page.reload()
  await runRow(page, 1).waitFor()
  await patiently(async () => (await client.jobs.list.query({})).jobs.map(({ number }) => number)).toEqual([
    3, 1,
  ])
  expect(await runRow(page, 2).count()).toBe(0)

  await runRow(page, 3).getByRole('link').focus()
  await page.keyboard.press('Delete')
  await note(page, 'Run 3 is not deleted').getByText('Stop the run before you delete it.').waitFor()
  expect(await runRow(page, 3).count()).toBe(1)
  await client.jobs.stop.mutate({ id: running.id })
})

test('a run is renamed in its place: Enter stores the name, Escape leaves it, and the focus stays with the run', async () => {
  const { page, client } = await openTestWorkbench({
    prepare: (server) => server.jobs.submit.mutate({ submission: capSubmission('coarse', [500]) }),
  })
  await runRow(page, 1).getByText(/^Done/).waitFor()
  const link = runRow(page, 1).getByRole('link')
  const name = page.getByRole('textbox', { name: 'Name of run 1' })

  await link.focus()
  await page.keyboard.press('F2')
  await name.fill('Søndag 90° ½″ 角笛')
  await page.keyboard.press('Enter')
  await link.getByText('Søndag 90° ½″ 角笛').waitFor()
  await patiently(() => link.evaluate((element) => element === document.activeElement)).toBe(true)
  expect((await client.jobs.list.query({})).jobs[0]).toMatchObject({ label: 'Søndag 90° ½″ 角笛' })

  await page.keyboard.press('F2')
  await name.fill('Never')
  await page.keyboard.press('Escape')
  await link.getByText('Søndag 90° ½″ 角笛').waitFor()
  expect((await client.jobs.list.query({})).jobs[0]).toMatchObject({ label: 'Søndag 90° ½″ 角笛' })
})

test('impatient clicks on Solve queue one run, and two runs are laid over each other at an address of their own', async () => {
  const { page, client } = await openTestWorkbench({
    storage: { 'hornbench_draft:v1': smallHornDraft({ count: '3' }) },
  })
  await patiently(() => solveButton(page).getAttribute('aria-disabled')).toBe('false')
  await solveButton(page).click({ clickCount: 3 })
  await page.waitForURL('**/runs/1')
  await runRow(page, 1).getByText(/^Done/).first().waitFor()
  expect((await client.jobs.list.query({})).jobs).toHaveLength(1)

  await runButton(page, 1, 'Redo').click()
  await page.waitForURL('**/runs/2')
  await runRow(page, 2).getByText(/^Done/).first().waitFor()
  await page.goto('/runs/1')
  await runRow(page, 2)
    .getByRole('button', { name: /overlay|over|compare/i })
    .click()
  await page.waitForURL('**/compare?runs=1,2')
  const shown = page.getByRole('list', { name: 'Shown runs' }).getByRole('listitem')
  await patiently(() => shown.count()).toBe(2)
  await page.goBack()
  await page.waitForURL('**/runs/1')
  await patiently(() => shown.count()).toBe(1)
})
