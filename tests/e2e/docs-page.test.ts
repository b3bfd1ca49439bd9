import { expect, test } from 'vitest'
import { findViolations } from './find-violations.ts'
import { PHONE, showTheme, THEMES, WIDE } from './looks.ts'
import { openTestWorkbench } from './open-test-workbench.ts'
import type { Workbench } from './workbench.ts'

/** By how much the page is wider than its window. */
async function overflowOf({ page }: Workbench): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

test('the page about the REST API is readable: axe finds nothing and nothing is cut off, in both themes and at both widths (A7, W9)', async () => {
  const bench = await openTestWorkbench({ address: '/docs' })
  const { page } = bench
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hornbench REST API')
  for (const size of [WIDE, PHONE]) {
    await page.setViewportSize(size)
    for (const theme of THEMES) {
      await showTheme(page, theme)
      expect(await findViolations(page), `${size.width} px, ${theme}`).toEqual([])
    }
    expect(await overflowOf(bench)).toBe(0)
  }
})

test('its contents lead to each endpoint by the keyboard alone', async () => {
  const { page } = await openTestWorkbench({ address: '/docs' })
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  const entry = page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'List jobs' })
  await entry.focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: 'List jobs' })
  await heading.waitFor()
  const top = await heading.evaluate((element) => element.getBoundingClientRect().top)
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThan(200)
})

test('it needs no script and asks for nothing else', async () => {
  const { context, server } = await openTestWorkbench()
  const requests: string[] = []
  const withoutScript = await context.browser()?.newContext({ javaScriptEnabled: false, baseURL: server.url })
  const page = await withoutScript?.newPage()
  page?.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page?.goto('/docs', { waitUntil: 'networkidle' })
  expect(await page?.getByText('/api/solve', { exact: true }).first().isVisible()).toBe(true)
  await withoutScript?.close()
  expect(requests.filter((path) => path.startsWith('/'))).toEqual(['/docs'])
})
