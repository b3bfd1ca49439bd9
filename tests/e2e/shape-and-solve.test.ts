import { expect, test } from 'vitest'
import { drawnFrequencies } from './drawn-frequencies.ts'
import { openTestWorkbench } from './open-test-workbench.ts'
import { patiently } from './patiently.ts'
import { smallHornDraft } from './small-horn.ts'
import {
  chartCard,
  drawing,
  field,
  fieldMessage,
  nextSolve,
  note,
  runRow,
  solveButton,
} from './workspace-parts.ts'

const CHARTS = [
  'On-axis level',
  'Directivity',
  'Polar',
  'Directivity index',
  'Beamwidth',
  'Throat impedance',
  'Averages',
  'Group delay',
]

const GEOMETRY = {
  'osse.L': '30',
  'osse.a': '38 + 2*cos(p) + sin(p)',
  'osse.k': '1.5',
  'osse.s': '0.6',
  'osse.n': '3',
  'osse.q': '0.98',
  wallThickness: '6',
}
const SIMULATION = {
  fromHz: '400',
  toHz: '4000',
  count: '24',
  throatEdge: '6',
  mouthEdge: '8',
  rearEdge: '10',
  angles: '19',
}

test('a designer shapes a horn, solves it, watches its curves grow and reads the same values as the server has (W1, W6, W8)', async () => {
  const { page, client } = await openTestWorkbench()
  await page.getByRole('textbox', { name: 'Name of the design' }).fill('First horn')
  await page.getByRole('radio', { name: 'OSSE', exact: true }).check({ force: true })
  for (const [id, text] of Object.entries(GEOMETRY)) await field(page, id).fill(text)
  await page.getByRole('tab', { name: /^Simulation/ }).click()
  for (const [id, text] of Object.entries(SIMULATION)) await field(page, id).fill(text)
  await nextSolve(page)
    .getByRole('button', { name: /24 f, 400 Hz–4 kHz log/ })
    .waitFor()
  await nextSolve(page)
    .getByRole('button', { name: /^[\d\s]+ elements/ })
    .waitFor()
  await page.getByRole('application', { name: 'Horn' }).waitFor()

  await solveButton(page).click()

  await page.waitForURL('**/runs/1')
  await note(page, 'Run 1 is queued').waitFor()
  const seen = new Set<number>()
  await patiently(async () => {
    const count = await drawnFrequencies(page, 'On-axis level')
    seen.add(count)
    return count
  }).toBe(24)
  expect([...seen].filter((count) => count > 0 && count < 24)).not.toEqual([])
  expect([...seen]).toEqual([...seen].toSorted((one, other) => one - other))
  await runRow(page, 1)
    .getByText(/^Done 0:\d\d$/)
    .first()
    .waitFor()
  for (const title of CHARTS) await drawing(page, title).first().waitFor()

  const { jobs } = await client.jobs.list.query({})
  const [job] = jobs
  if (!job) throw new Error('Nothing was submitted.')
  expect(job).toMatchObject({
    number: 1,
    label: 'First horn',
    status: 'complete',
    frequencyStates: 's'.repeat(24),
  })
  const { curves } = await client.jobs.results.query({ id: job.id })
  await chartCard(page, 'On-axis level').getByRole('button', { name: 'Options of On-axis level' }).click()
  await page.getByRole('menuitem', { name: 'Show the values' }).click()
  const rows = chartCard(page, 'On-axis level').getByRole('table').locator('tbody tr')
  await rows.first().waitFor()
  const shown = await rows.evaluateAll((all) => all.map((row) => row.querySelector('td')?.textContent))
  expect(shown).toEqual(curves.onAxis.levelDb.map((level) => level?.toFixed(2)))
})

test('the way from the first parameter to the first curve needs no pointer (W9)', async () => {
  const { page } = await openTestWorkbench({ storage: { 'hornbench_draft:v1': smallHornDraft() } })
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))
  await field(page, 'r0').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  for (let presses = 0; presses < 10 && (await focused()) !== 'r0'; presses += 1)
    await page.keyboard.press('Tab')
  expect(await focused()).toBe('r0')

  await page.keyboard.type('12')
  expect(await field(page, 'r0').inputValue()).toBe('12')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  expect(await field(page, 'r0').inputValue()).toBe('13.1')
  await page.keyboard.press('Control+Enter')

  await page.waitForURL('**/runs/1')
  await patiently(() => drawnFrequencies(page, 'On-axis level')).toBe(6)
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  const cursor = page.getByRole('slider', { name: 'Cursor of On-axis level' })
  const hasCursor = () => cursor.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 10 && !(await hasCursor()); presses += 1) await page.keyboard.press('Tab')
  expect(await hasCursor()).toBe(true)
  await page.keyboard.press('Home')
  expect(await cursor.getAttribute('aria-valuetext')).toMatch(/^400 Hz: \d+\.\d+ dB/)
  await page.keyboard.press('ArrowRight')
  expect(await cursor.getAttribute('aria-valuetext')).toMatch(/^634 Hz: \d+\.\d+ dB/)
})

test('a rubbish design gets its message at its field with the column, and nothing is queued', async () => {
  const { page, client } = await openTestWorkbench({ storage: { 'hornbench_draft:v1': smallHornDraft() } })
  await nextSolve(page)
    .getByRole('button', { name: /^1\D?268 elements/ })
    .waitFor()

  await field(page, 'osse.a').fill('40 + * 2')

  const message = fieldMessage(page, 'osse.a')
  await message.waitFor()
  expect(await message.innerText()).toMatch(/column 6/)
  expect(await message.locator('mark').textContent()).toBe('*')
  expect(await field(page, 'osse.a').getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByRole('tab', { name: /Geometry 1 to mend/ }).count()).toBe(1)
  expect(await solveButton(page).getAttribute('aria-disabled')).toBe('true')
  const reason = await solveButton(page).evaluate(
    (button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
  )
  expect(reason).toMatch(/Coverage angle|column 6/)
  await page.keyboard.press('Control+Enter')
  expect((await client.jobs.list.query({})).jobs).toEqual([])

  await field(page, 'osse.a').fill('40')
  await message.waitFor({ state: 'detached' })
  await patiently(() => solveButton(page).getAttribute('aria-disabled')).toBe('false')
})
