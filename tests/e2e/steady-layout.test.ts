import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawnFrequencies, expectDrawn } from './drawn-frequencies.ts'
import { PHONE } from './looks.ts'
import { openTestWorkbench } from './open-test-workbench.ts'
import { smallHornSubmission } from './small-horn.ts'
import { layoutShiftsOf, watchLayoutShifts, type LayoutShift } from './watch-layout-shifts.ts'

const FREQUENCIES = 14
/** Of the window; what is below it nobody sees. */
const MOST = 0.01

async function openRun(page: Page): Promise<void> {
  await page.goto('/runs/1')
  await expectDrawn(page, 'On-axis level')
  expect(await drawnFrequencies(page, 'On-axis level')).toBeLessThan(FREQUENCIES)
}

async function shiftsUntilDone(page: Page): Promise<LayoutShift[]> {
  await expectDrawn(page, 'On-axis level', FREQUENCIES)
  return layoutShiftsOf(page)
}

test('at 1280 and at 390 px nothing moves by itself, from the first paint until all curves are there', async () => {
  const { page: desk, context, client, openTab } = await openTestWorkbench()
  await watchLayoutShifts(context)
  const phone = await openTab()
  await phone.setViewportSize(PHONE)
  await client.jobs.submit.mutate({ submission: smallHornSubmission({ count: FREQUENCIES }) })
  await Promise.all([openRun(desk), openRun(phone)])
  for (const shifts of await Promise.all([shiftsUntilDone(desk), shiftsUntilDone(phone)])) {
    const sum = shifts.reduce((total, { share }) => total + share, 0)
    expect(sum, JSON.stringify(shifts, null, 2)).toBeLessThan(MOST)
  }
})
