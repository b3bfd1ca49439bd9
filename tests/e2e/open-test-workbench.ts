import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, expect, onTestFinished, type TestContext } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench.ts'

const PICTURES = fileURLToPath(new URL('../../out/e2e', import.meta.url))

/** One for all tests of a file. */
let browser: Promise<Browser> | undefined

afterAll(async () => (await browser)?.close())

/**
 * Opens the workbench for the test that calls it, and closes it afterwards. An error in a page that the test has not
 * expected fails it, and a test that fails leaves a picture of its page in out/e2e. Tests that run at the same time hand
 * in their context.
 */
export async function openTestWorkbench(
  options: WorkbenchOptions = {},
  context: Pick<TestContext, 'onTestFinished'> = { onTestFinished },
): Promise<Workbench> {
  browser ??= launchBrowser()
  const bench = await openWorkbench(await browser, options)
  context.onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const name = task.name.replaceAll(/\W+/g, '-').slice(0, 80)
      await bench.page.screenshot({ path: `${PICTURES}/${name}.png` })
    }
    const faults = bench.faults.unexpected()
    await bench[Symbol.asyncDispose]()
    expect(faults, 'What went wrong in the browser').toEqual([])
  })
  return bench
}
