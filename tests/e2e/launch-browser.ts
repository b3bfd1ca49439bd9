import { chromium, type Browser } from 'playwright-core'
import { chromiumPath } from '../config.ts'

/**
 * Starts Chromium without a window and with a profile of its own, which goes with it. WebGL is drawn by the processor.
 *
 * @param args more for its command line
 */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    // Root can't have the sandbox. What is opened is our own page.
    chromiumSandbox: false,
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...args],
  })
}
