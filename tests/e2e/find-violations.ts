import { source } from 'axe-core'
import type { Page } from 'playwright-core'

type Finding = {
  readonly id: string
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
}

type Checker = {
  run(context: Document, options: object): Promise<{ readonly violations: readonly Finding[] }>
}

/** Everything, or only what a change of the theme can break. */
export type Extent = 'all' | 'colours'

/**
 * What axe finds wrong with the page as it is now, a line for each element. Besides its usual rules, controls must be
 * large enough to be hit.
 */
export async function findViolations(page: Page, extent: Extent = 'all'): Promise<string[]> {
  await bringChecker(page)
  const options =
    extent === 'all'
      ? { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }
      : { runOnly: ['color-contrast'], resultTypes: ['violations'] }
  const violations = await page.evaluate(async (axeOptions) => {
    const { axe } = globalThis as unknown as { axe: Checker }
    const found = await axe.run(document, axeOptions)
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({ target: String(target), failureSummary })),
    }))
  }, options)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  )
}

/** Past the content security policy of the page, which refuses scripts that are none of its own. */
async function bringChecker(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in globalThis)) return
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: source })
  await session.detach()
}
