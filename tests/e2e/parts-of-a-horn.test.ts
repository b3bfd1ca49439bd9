import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openTestWorkbench } from './open-test-workbench.ts'
import { patiently } from './patiently.ts'
import { smallHornDraft } from './small-horn.ts'
import { field, nextSolve, option, partHeading, runRow, solveButton } from './workspace-parts.ts'

const DRAFT = {
  'hornbench_draft:v1': smallHornDraft({ 'osse.a': '40', count: '2', rearEdge: '30', mouthEdge: '25' }),
}

/** Width, height and depth as the preview says them, mm. */
async function shownSize(page: Page): Promise<number[]> {
  const words = await page.getByText(/^[\d.]+ × [\d.]+ × [\d.]+ mm/).innerText()
  return [...words.matchAll(/[\d.]+/g)].slice(0, 3).map(([number]) => Number(number))
}

/** What has been scrolled of that which never may be: the frame around the regions. */
async function scrolledFrame(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, #root, #root > div, main')]
      .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
      .map(({ tagName }) => tagName),
  )
}

async function solve(page: Page): Promise<void> {
  await nextSolve(page)
    .getByRole('button', { name: /elements/ })
    .waitFor()
  await patiently(() => solveButton(page).getAttribute('aria-disabled')).toBe('false')
  await solveButton(page).click()
  await page.waitForURL('**/runs/1')
}

test('a mouth that becomes a rectangle is shown and solved with the values of its fields (W1)', async () => {
  const { page, client } = await openTestWorkbench({ storage: DRAFT })
  await patiently(() => shownSize(page)).toEqual([86.9, 86.9, 36])
  await partHeading(page, 'Morph').click()
  await option(page, 'morph', 'Rectangle').click()
  expect(await partHeading(page, 'Morph').innerText()).toMatch(/rectangle$/)
  expect(Number(await field(page, 'morph.width').inputValue())).toBeCloseTo(79, 0)
  await field(page, 'morph.width').fill('120')
  await patiently(async () => (await shownSize(page))[0]).toBeGreaterThan(120)
  expect(await scrolledFrame(page)).toEqual([])

  await solve(page)
  await runRow(page, 1).getByText(/^Done/).first().waitFor()
  const [job] = (await client.jobs.list.query({})).jobs
  expect(job).toMatchObject({ status: 'complete', frequencyStates: 'ss' })

  await page.reload()
  expect(await field(page, 'morph.width').inputValue()).toBe('120')
})

test('on a phone a horn is put into a box, shown and solved (W1)', async () => {
  const { page, client } = await openTestWorkbench({ storage: DRAFT, width: 390, height: 844 })
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  await nextSolve(page)
    .getByRole('button', { name: /elements/ })
    .waitFor()
  await partHeading(page, 'Enclosure').click()
  await option(page, 'box', 'In a box').click()
  await field(page, 'box.depth').fill('60')
  await field(page, 'box.edge').fill('10')
  expect(await scrolledFrame(page)).toEqual([])
  await tab('Preview').click()
  await patiently(async () => (await shownSize(page))[2]).toBe(60)

  await tab('Parameters').click()
  await solve(page)
  await tab('Runs').click()
  await runRow(page, 1).getByText(/^Done/).locator('visible=true').first().waitFor()
  expect((await client.jobs.list.query({})).jobs[0]).toMatchObject({ status: 'complete' })
})
