import { expect, test } from 'vitest'
import { findViolations } from './find-violations.ts'
import { PHONE, showTab, showTheme, THEMES, WIDE } from './looks.ts'
import { openTestWorkbench } from './open-test-workbench.ts'
import { seedRuns } from './seed-runs.ts'
import { smallHornSubmission } from './small-horn.ts'
import type { Workbench } from './workbench.ts'
import { FIRST_STATES, RUN_STATES, solvingState, type WorkspaceState } from './workspace-states.ts'

/** Looks at a state in both themes and widths; returns everything that is wrong with it. */
async function faultsOf({ page }: Workbench, { name, tabs }: WorkspaceState): Promise<string[]> {
  const found: string[] = []
  async function look(where: string): Promise<void> {
    for (const theme of THEMES) {
      await showTheme(page, theme)
      const violations = await findViolations(page, theme === 'light' ? 'all' : 'colours')
      found.push(...violations.map((violation) => `${name}, ${where}, ${theme}: ${violation}`))
    }
    found.push(...(await findOverflows(page)).map((element) => `${name}, ${where}: ${element} is cut off`))
  }

  await look('1280 px')
  await page.setViewportSize(PHONE)
  for (const tab of tabs) {
    await showTab(page, tab)
    await look(`390 px, ${tab}`)
  }
  await page.setViewportSize(WIDE)
  return found
}

/** Parts of the page that are wider than their place, so that one has to scroll sideways or can't see all. */
async function findOverflows(page: Workbench['page']): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body, header, footer, main, main section')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(
        ({ tagName, id, scrollWidth, clientWidth }) => `${tagName} ${id} (${scrollWidth} > ${clientWidth})`,
      ),
  )
}

async function faultsOfAll(bench: Workbench, states: readonly WorkspaceState[]): Promise<string[]> {
  const found: string[] = []
  for (const state of states) {
    await state.reach(bench)
    found.push(...(await faultsOf(bench, state)))
  }
  return found
}

test('before the first run, axe finds nothing and nothing is cut off, in both themes and at both widths (W9)', async () => {
  expect(await faultsOfAll(await openTestWorkbench(), FIRST_STATES)).toEqual([])
})

test('with runs, axe finds nothing and nothing is cut off, in both themes and at both widths (W9)', async () => {
  const bench = await openTestWorkbench()
  await seedRuns(bench.server, { count: 4 })
  const solving = solvingState(smallHornSubmission({ count: 40 }))
  expect(await faultsOfAll(bench, [...RUN_STATES, solving])).toEqual([])
})
