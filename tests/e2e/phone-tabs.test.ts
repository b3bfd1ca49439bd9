import { expect, test } from 'vitest'
import { openTestWorkbench } from './open-test-workbench.ts'
import { patiently } from './patiently.ts'

test('a tab of the phone that is pressed has no ring of the keyboard, and one that is reached by it does (W9)', async () => {
  const { page } = await openTestWorkbench({ width: 390, height: 844 })
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  const ringOf = (name: string) => tab(name).evaluate((element) => getComputedStyle(element).outlineStyle)
  await tab('Runs').click()
  expect(await tab('Runs').evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await ringOf('Runs')).toBe('none')
  await page.keyboard.press('ArrowLeft')
  // The focus follows the key a moment later.
  await patiently(() => ringOf('Charts')).toBe('solid')
})
