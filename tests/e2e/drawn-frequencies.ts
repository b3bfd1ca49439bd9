import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { drawing } from './workspace-parts.ts'

const PATIENCE_MS = 90_000

/** How many frequencies a chart says that it shows; 0 before it is drawn. */
export async function drawnFrequencies(page: Page, title: string): Promise<number> {
  const chart = drawing(page, title)
  if ((await chart.count()) === 0) return 0
  const words = (await chart.first().getAttribute('aria-label')) ?? ''
  return Number(/(\d+) of \d+ frequencies solved/.exec(words)?.[1] ?? 0)
}

/** Waits until a chart shows at least so many frequencies. */
export async function expectDrawn(page: Page, title: string, least = 1): Promise<void> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; Date.now() < giveUpAt; await sleep(50)) {
    if ((await drawnFrequencies(page, title)) >= least) return
  }
  throw new Error(`${title} does not show ${least} frequencies.`)
}
