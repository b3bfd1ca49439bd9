import { expect, test } from 'vitest'
import { openTestWorkbench } from './open-test-workbench.ts'
import { patiently } from './patiently.ts'
import { smallHornDraft, smallHornSubmission } from './small-horn.ts'
import { waitForStatus } from '../jobs/watch-jobs.ts'
import { drawnFrequencies } from './drawn-frequencies.ts'
import {
  chartCard,
  drawing,
  field,
  fieldMessage,
  nextSolve,
  option,
  runRow,
  solveButton,
} from './workspace-parts.ts'

test('a horn in an infinite baffle is shown from the inside, solved as that, and remembered (W1)', async () => {
  const draft = smallHornDraft({ count: '2', mouthEdge: '25' })
  const { page, client } = await openTestWorkbench({ storage: { 'hornbench_draft:v1': draft } })
  await page.getByRole('tab', { name: /^Simulation/ }).click()
  await option(page, 'baffle', 'Infinite').click()
  await nextSolve(page).getByRole('button', { name: 'infinite baffle' }).waitFor()
  await page.getByText(/^inside, in an infinite baffle · [\d.]+ × [\d.]+ × 30 mm/).waitFor()

  await option(page, 'formulation', 'Outline').click()
  await fieldMessage(page, 'formulation').waitFor()
  expect(await fieldMessage(page, 'formulation').innerText()).toContain('has no outline')
  expect(await solveButton(page).getAttribute('aria-disabled')).toBe('true')
  await page.getByRole('button', { name: 'Undo' }).click()
  await fieldMessage(page, 'formulation').waitFor({ state: 'detached' })

  await patiently(() => solveButton(page).getAttribute('aria-disabled')).toBe('false')
  await solveButton(page).click()
  await page.waitForURL('**/runs/1')
  await runRow(page, 1).getByText(/^Done/).first().waitFor()
  const [job] = (await client.jobs.list.query({})).jobs
  expect(job?.plan).toMatchObject({ baffle: 'infinite', formulation: '3d' })
  await page.reload()
  await page.getByRole('tab', { name: /^Simulation/ }).click()
  expect(await field(page, 'baffle').nth(1).isChecked()).toBe(true)
})

test('a finished run says how far it is to be trusted, shows its averages and the pressure on it, and is observed again elsewhere', async () => {
  const { page, client, faults } = await openTestWorkbench({
    prepare: async (server) => {
      const { id } = await server.jobs.submit.mutate({ submission: smallHornSubmission({ count: 3 }) })
      await waitForStatus(server, id, 'complete')
    },
    address: '/runs/1',
  })
  await patiently(() => drawnFrequencies(page, 'Averages')).toBe(3)
  await drawing(page, 'Group delay').first().waitFor()
  await chartCard(page, 'Averages').getByRole('button', { name: 'Options of Averages' }).click()
  await page.getByRole('menuitem', { name: 'Show the values' }).click()
  await chartCard(page, 'Averages')
    .getByRole('columnheader', { name: /^Sound power/ })
    .waitFor()

  await page.getByRole('button', { name: /^Trust/ }).click()
  const table = page.getByRole('dialog', { name: 'How far to trust each frequency' }).getByRole('table')
  expect(await table.getByRole('row').count()).toBe(4)
  expect(await table.getByRole('row').nth(1).innerText()).toMatch(/^400 Hz\s+(?:good|fair|poor) · \w.*/)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Show the pressure' }).click()
  const surface = page.getByRole('application', { name: 'Sound pressure on the horn' })
  await surface.waitFor()
  await page.getByLabel('Frequency of the pressure on the horn').press('Home')
  await page.getByText(/^Level on the surface at 400 Hz: from \d+ to \d+ dB re 20 µPa rms\./).waitFor()
  await surface.locator('canvas').waitFor()

  // A distance at which points lie in the wall is refused at its field.
  faults.expect(/422/)
  await page.getByRole('button', { name: 'Observe again…' }).click()
  const form = page.getByRole('dialog', { name: 'Observe run 1 again' })
  expect(await form.getByLabel('Number of angles').inputValue()).toBe('19')
  await form.getByText('Throat', { exact: true }).click()
  await form.getByLabel('Distance').fill('0.03')
  await page.keyboard.press('Enter')
  await form.getByText(/lie inside the body/).waitFor()
  expect(await form.getByLabel('Distance').getAttribute('aria-invalid')).toBe('true')

  await form.getByLabel('Distance').fill('1')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/runs/2')
  await patiently(() => drawnFrequencies(page, 'On-axis level')).toBe(3)
  const { jobs } = await client.jobs.list.query({})
  const [again] = jobs
  if (!again) throw new Error('There is no second run.')
  const { curves } = await client.jobs.results.query({ id: again.id })
  expect(curves.onAxis).toMatchObject({ distanceM: 1, origin: 'throat' })
})
