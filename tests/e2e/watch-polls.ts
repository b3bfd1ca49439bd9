import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** When a page asks its server what has changed. */
export type PollWatch = {
  /** The pauses before the next so many questions, ms; not a number before the first one of all. */
  nextGapsMs(count: number): Promise<number[]>
}

export function watchPolls(page: Page): PollWatch {
  const timesMs: number[] = []
  page.on('request', (request) => {
    if (request.url().includes('/trpc/jobs.changes')) timesMs.push(performance.now())
  })

  async function nextGapsMs(count: number): Promise<number[]> {
    const from = timesMs.length
    while (timesMs.length < from + count) await sleep(20)
    return timesMs
      .slice(from, from + count)
      .map((time, index) => time - (timesMs[from + index - 1] ?? Number.NaN))
  }

  return { nextGapsMs }
}
