import { expect, test } from 'vitest'
import { openTestWorkbench } from './open-test-workbench.ts'
import { patiently } from './patiently.ts'

test('what goes wrong in a page is noticed: errors on the console, errors nobody catches, and what the content security policy blocks', async () => {
  const { page, faults } = await openTestWorkbench()
  await page.getByText('No runs yet').waitFor()
  expect(faults.unexpected()).toEqual([])

  await page.evaluate(() => {
    console.error('said on the console')
    setTimeout(() => {
      throw new Error('thrown later')
    })
    void Promise.reject(new Error('rejected'))
    document.body.append(
      Object.assign(document.createElement('script'), { textContent: 'globalThis.inline = 1' }),
    )
    document.body.append(
      Object.assign(document.createElement('img'), { src: 'https://example.invalid/a.png' }),
    )
    void fetch('/nothing-here.json')
  })

  const expected = [
    /^console: said on the console/,
    /^uncaught: Error: thrown later/,
    /^uncaught: Error: rejected/,
    /^console: .*inline script.*Content Security Policy/,
    /^console: .*example\.invalid.*Content Security Policy/,
    /^console: .*404.*nothing-here\.json/,
  ]
  for (const fault of expected) {
    await patiently(async () => faults.unexpected().filter((text) => fault.test(text)).length).toBe(1)
    faults.expect(fault)
  }
  expect(faults.unexpected()).toEqual([])
  expect(await page.evaluate(() => 'inline' in globalThis)).toBe(false)
})
