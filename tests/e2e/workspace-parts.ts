import type { Locator, Page } from 'playwright-core'

/** Where things are in the workspace, by what users know them by. */

export function solveButton(page: Page): Locator {
  return page.getByRole('button', { name: /^(?:Solve|Queueing…)$/ })
}

/** The control of a parameter, by the id of its field. */
export function field(page: Page, id: string): Locator {
  return page.locator(`[data-field="${id}"] input`)
}

/** One option of a choice, by what it says; the control itself is hidden in it. */
export function option(page: Page, id: string, name: string): Locator {
  return page.locator(`[data-field="${id}"] label`).filter({ hasText: new RegExp(`^${name}$`) })
}

/** The heading of a part that a horn may lack; it folds the part up and down. */
export function partHeading(page: Page, name: string): Locator {
  return page.getByRole('heading', { name: new RegExp(`^${name}`) }).getByRole('button')
}

/** What a field says is wrong. */
export function fieldMessage(page: Page, id: string): Locator {
  return page.locator(`[data-field="${id}"] [id$="-issue"]`)
}

/** What the next solve will be, and what speaks against it. */
export function nextSolve(page: Page): Locator {
  return page.getByRole('region', { name: 'Next solve' })
}

/** The row of a run in the list; that of the open run holds its card. */
export function runRow(page: Page, number: number): Locator {
  return page.locator(`[data-run="${number}"]`)
}

/** The bar of a run that is being solved. */
export function runProgress(page: Page, number: number): Locator {
  return page.getByRole('progressbar', { name: `Frequencies of run ${number}` })
}

export function runButton(page: Page, number: number, name: string): Locator {
  return runRow(page, number).getByRole('button', { name, exact: true })
}

export function chartCard(page: Page, title: string): Locator {
  return page.getByRole('article', { name: title, exact: true })
}

/** The drawing of a chart. */
export function drawing(page: Page, title: string): Locator {
  return chartCard(page, title).getByRole('img', { name: new RegExp(`^${title}`) })
}

/** A note that comes up by itself. */
export function note(page: Page, title: string | RegExp): Locator {
  return page
    .getByRole('region', { name: /^Notes/ })
    .getByRole('listitem')
    .filter({ hasText: title })
}

export function connection(page: Page): Locator {
  return page.getByRole('contentinfo', { name: 'Status' }).getByRole('status').first()
}

/** The state of a run in words: in its line, and in its card when it is open. */
export function runState(page: Page, number: number, words: RegExp): Locator {
  return runRow(page, number).getByText(words).locator('visible=true').first()
}
