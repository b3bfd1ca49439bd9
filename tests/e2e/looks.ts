import type { Page } from 'playwright-core'
import type { Theme } from './workbench.ts'
import type { PhoneTab } from './workspace-states.ts'

export const WIDE = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }
export const THEMES = ['light', 'dark'] as const satisfies readonly Theme[]

/** Lets everything that has just changed be drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  )
}

export async function showTab(page: Page, name: PhoneTab): Promise<void> {
  await page.getByRole('tablist', { name: 'Parts of the workspace' }).getByRole('tab', { name }).click()
  await settle(page)
}

/** As the system has it. Browsers take it over some frames later. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme)
  await settle(page)
}
