import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { bundleWorker } from './bundle-worker.ts'
import { launchBrowser } from './launch-browser.ts'
import { type SweepReport, sweepReportSchema } from './sweep-messages.ts'
import { sweepRoundDesign } from './sweep-round-design.ts'

const ORIGIN = 'https://worker.test'
const FREQUENCIES = 100
const frequenciesHz = Array.from({ length: FREQUENCIES }, (_, i) => 200 * 100 ** (i / (FREQUENCIES - 1)))

let browser: Browser
let page: Page
let design: Record<string, unknown>

beforeAll(async () => {
  const example = await readFile(
    new URL('../../examples/compression-driver-rosse.json', import.meta.url),
    'utf8',
  )
  design = z.object({ design: z.record(z.string(), z.unknown()) }).parse(JSON.parse(example)).design
  const program = await bundleWorker(new URL('sweep-worker.ts', import.meta.url))
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.route(`${ORIGIN}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: program })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A worker</title>' }),
  )
  await page.goto(ORIGIN)
})

afterAll(() => browser.close())

/** What a new worker of the page tells of a sweep, which is cancelled after so many frequencies. */
async function sweepInWorker(cancelAfter = Infinity): Promise<SweepReport[]> {
  const reports = await page.evaluate(runWorker, { design, frequenciesHz, cancelAfter })
  return z.array(sweepReportSchema).parse(reports)
}

/** Runs in the page. */
function runWorker({
  cancelAfter,
  ...problem
}: {
  design: Record<string, unknown>
  frequenciesHz: number[]
  cancelAfter: number
}): Promise<unknown[]> {
  const worker = new Worker('/sweep-worker.js', { type: 'module' })
  const reports: unknown[] = []
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(`The worker failed: ${message}`)))
    worker.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
      reports.push(data)
      if (data.kind === 'solved' && reports.length === cancelAfter + 1)
        worker.postMessage({ kind: 'cancel' }, [])
      if (data.kind !== 'ended') return
      worker.terminate()
      resolve(reports)
    })
    worker.postMessage({ kind: 'sweep', ...problem }, [])
  })
}

const bitsOf = (reports: readonly SweepReport[]) =>
  reports.map((report) => (report.kind === 'ended' ? report.kind : report.digest))

test('a worker of a browser solves 100 frequencies of a round horn to the bits of Node, without shared memory', async ({
  annotate,
}) => {
  const found = await sweepInWorker()
  const expected: SweepReport[] = []
  for await (const report of sweepRoundDesign(design, frequenciesHz, () => false)) expected.push(report)
  expect(found).toHaveLength(FREQUENCIES + 2)
  expect(found[0]).toMatchObject({ kind: 'prepared', sharesMemory: false })
  expect(bitsOf(found)).toEqual(bitsOf(expected))
  const [there, here] = [found, expected].map((reports) => millisecondsOf(reports))
  await annotate(`${FREQUENCIES} frequencies: ${there} ms in the worker, ${here} ms in Node`)
})

test('a sweep in a worker can be cancelled between two frequencies', async () => {
  const reports = await sweepInWorker(5)
  expect(reports.at(-1)).toMatchObject({ kind: 'ended', isCancelled: true })
  // A message takes a moment.
  expect(reports.length).toBeLessThan(50)
})

function millisecondsOf(reports: readonly SweepReport[]): number {
  const end = reports.at(-1)
  return end?.kind === 'ended' ? Math.round(end.milliseconds) : Number.NaN
}
