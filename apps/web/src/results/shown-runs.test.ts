// @vitest-environment happy-dom
import type { Job, PartialResult } from '@hornbench/api-contract'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { completeJob, runningJob } from '../testing/job-samples.ts'
import type { Rendered } from '../testing/render-with-hornbench.tsx'
import { renderShownRuns } from './testing/render-shown-runs.tsx'
import { sampleCurves } from './testing/sample-curves.ts'
import { sampleTrust } from './testing/sample-trust.ts'
import { serveCurves } from './testing/serve-curves.ts'
import { withAverages } from './testing/with-averages.ts'

let page: Rendered | undefined

beforeEach(() => localStorage.clear())
afterEach(() => page?.unmount())

const words = () => page?.container.textContent ?? ''
const charts = () => [...(page?.container.querySelectorAll('svg.chart') ?? [])]
const cursors = () => [...(page?.container.querySelectorAll<HTMLElement>('div[role=slider]') ?? [])]

/** In the order of the sweep, the first `count` solved. */
function partialOf(count: number): PartialResult {
  const without = Array.from({ length: 40 - count }, (_, index) => count + index)
  return { frequencyStates: 's'.repeat(count) + 'w'.repeat(40 - count), curves: sampleCurves({ without }) }
}

async function press(element: Element | undefined, key: string): Promise<void> {
  await act(async () => element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  await page?.settle()
}

async function click(name: string): Promise<void> {
  const button = [...(page?.container.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent === name || each.getAttribute('aria-label') === name,
  )
  if (!button) throw new Error(`There is no button "${name}".`)
  await act(async () => button.click())
  await page?.settle()
}

/** Titles of the charts in which something is drawn anew meanwhile. */
async function redrawnDuring(change: () => Promise<void>): Promise<string[]> {
  const titles = new Set<string>()
  const observers = charts().map((chart) => {
    const title = chart.getAttribute('aria-label')?.split(/[.,]| at /)[0] ?? ''
    const observer = new MutationObserver(() => titles.add(title))
    observer.observe(chart, { subtree: true, childList: true, attributes: true, characterData: true })
    return observer
  })
  await change()
  for (const observer of observers) observer.disconnect()
  return [...titles].toSorted()
}

describe('the charts of a run', () => {
  test('grow with its frequencies, and nothing is read or drawn for a percentage (W3)', async () => {
    let solved = 12
    const job = runningJob(1, { frequencyStates: partialOf(12).frequencyStates })
    const server = serveCurves([job], { partial: () => partialOf(solved) })
    page = await renderShownRuns(server, 1)
    expect(charts()).toHaveLength(6)
    expect(words()).toContain('12 of 40 solved')
    const read = () => server.requests.filter((request) => request === 'jobs.partial').length
    expect(read()).toBe(1)

    const handedOut = { progress: 0.35, frequencyStates: `${'s'.repeat(12)}dd${'w'.repeat(26)}` }
    server.put({ ...job, ...handedOut, version: 3 })
    expect(await redrawnDuring(async () => page?.poll())).toEqual([])
    expect(read()).toBe(1)

    solved = 20
    server.put({ ...job, frequencyStates: partialOf(20).frequencyStates, version: 4 })
    const redrawn = await redrawnDuring(async () => {
      await page?.poll()
      await page?.settle()
    })
    expect(redrawn).toHaveLength(6)
    expect(read()).toBe(2)
    expect(words()).toContain('20 of 40 solved')
  })

  test('stay when it is complete, and its results are read once', async () => {
    const job = runningJob(1, { frequencyStates: partialOf(39).frequencyStates })
    const server = serveCurves([job], { partial: () => partialOf(39), results: () => sampleCurves() })
    page = await renderShownRuns(server, 1)
    server.put({ ...completeJob(1), version: 8 })
    await page.poll()
    await page.settle()
    expect(charts()).toHaveLength(6)
    server.put({ ...completeJob(1), version: 9, label: 'Renamed' })
    await page.poll()
    await page.settle()
    expect(words()).toContain('Renamed #1')
    expect(server.requests.filter((request) => request === 'jobs.results')).toHaveLength(1)
  })

  test('wait for its first frequency in places that stay', async () => {
    const server = serveCurves([runningJob(1, { frequencyStates: 'dwww', stageMessage: 'Solving' })], {})
    page = await renderShownRuns(server, 1)
    expect(words()).toContain('Waiting for the first frequency · Solving')
    expect(page.container.querySelectorAll('h3')).toHaveLength(8)
    expect(server.requests).not.toContain('jobs.partial')
  })

  test('say which frequencies have failed', async () => {
    const failed: Job = { ...completeJob(1), frequencyStates: `f${'s'.repeat(39)}` }
    const failures = [{ index: 0, frequencyHz: 300, code: 'nan', message: 'Not a number.' }]
    page = await renderShownRuns(
      serveCurves([failed], { results: () => sampleCurves({ without: [0] }), failures }),
      1,
    )
    expect(words()).toContain('Done with gaps · 39 of 40 solved')
    await click('1 failed')
    expect(document.body.textContent).toContain('300 Hz')
    expect(document.body.textContent).toContain('Not a number.')
  })
})

describe('readings that came later', () => {
  test('stand in cards of their own, and of a run that lacks them that is said', async () => {
    const server = serveCurves([completeJob(1)], { results: () => withAverages(sampleCurves()) })
    page = await renderShownRuns(server, 1)
    expect(charts()).toHaveLength(8)
    expect(words()).toContain('SPDI')
    expect(words()).not.toContain('Not among the results')
    await page.unmount()

    page = await renderShownRuns(serveCurves([completeJob(1)], { results: () => sampleCurves() }), 1)
    expect(words()).toContain('before its group delay was kept')
    expect(words()).toContain('before the levels all around it were kept')
  })

  test('tell how far each frequency is to be trusted and why, and of older results nothing', async () => {
    const trust = Array.from({ length: 40 }, (_, index) =>
      index === 39
        ? sampleTrust({ verdict: 'poor', meshLimited: true, reason: 'Too coarse.' })
        : sampleTrust(),
    )
    const size = { triangles: 1000, unknowns: 502, memoryBytes: 1e7, validToHz: 4000 }
    const course = { formulation: '3d', baffle: 'none', estimatedSeconds: null } as const
    const coarse = { ...completeJob(1), plan: { ...size, ...course, meshHash: '', warnings: [] } }
    page = await renderShownRuns(serveCurves([coarse], { results: () => sampleCurves(), trust }), 1)
    expect(page.container.querySelectorAll('.chart-mesh-limited').length).toBeGreaterThan(0)
    await click('Trust: 39 good, 1 poor')
    const rows = [...document.querySelectorAll('table tbody tr')].map((row) => row.textContent)
    expect(rows).toHaveLength(40)
    expect(rows.at(-1)).toContain('12 kHzpoor · Too coarse.8.2318.3·10⁻⁶')
    await page.unmount()

    page = await renderShownRuns(serveCurves([completeJob(1)], { results: () => sampleCurves() }), 1)
    expect(words()).not.toContain('Trust')
  })
})

describe('the pressure on the horn', () => {
  test('is read when it is asked for, and when there is none that is said in its place', async () => {
    const server = serveCurves([completeJob(1)], { results: () => sampleCurves() })
    page = await renderShownRuns(server, 1)
    expect(words()).toContain('Not read yet')
    server.remove(completeJob(1).id)
    await click('Show the pressure')
    await page.settle()
    expect(words()).toContain("The pressure on the horn can't be shown")
    expect(charts()).toHaveLength(6)
  })
})

describe('a run without curves (W5)', () => {
  test('that an older server has solved can be solved again', async () => {
    const server = serveCurves([completeJob(1)], {})
    page = await renderShownRuns(server, 1)
    expect(words()).toContain('The curves of run 1 are missing')
    await click('Solve it again')
    expect(server.requests).toContain('jobs.redo')
  })

  test('that can not be read can be asked for again', async () => {
    let isDamaged = true
    const results = () => {
      if (isDamaged) throw new Error('The result document is damaged.')
      return sampleCurves()
    }
    page = await renderShownRuns(serveCurves([completeJob(1)], { results }), 1)
    expect(words()).toContain("The curves of run 1 can't be readThe result document is damaged.")
    isDamaged = false
    await click('Try again')
    await page.settle()
    expect(charts()).toHaveLength(6)
  })

  test('that does not exist is said to be missing', async () => {
    page = await renderShownRuns(serveCurves([completeJob(1)], {}), 5)
    expect(words()).toContain('There is no run 5')
    expect(words()).toContain('Back to the design')
  })

  test('is named and left out of a comparison', async () => {
    page = await renderShownRuns(serveCurves([completeJob(1)], { results: () => sampleCurves() }), 1, 5)
    expect(charts()).toHaveLength(6)
    expect(words()).toContain('There is no run 5.')
    expect(words()).toContain('Show run 1 alone')
  })
})

describe('the cursor (W9)', () => {
  test('points at one frequency in all charts, and only the polar plot is drawn anew for it', async () => {
    const jobs = [completeJob(1), completeJob(2)]
    page = await renderShownRuns(serveCurves(jobs, { results: () => sampleCurves() }), 1, 2)
    expect(cursors()).toHaveLength(5)
    await press(cursors()[0], 'Home')
    const redrawn = await redrawnDuring(() => press(cursors()[0], 'ArrowRight'))
    expect(redrawn).toEqual(['Polar'])
    const places = cursors().map((cursor) => cursor.getAttribute('aria-valuetext'))
    for (const place of places) expect(place).toMatch(/^329.8 Hz/)
    expect(places[0]).toBe('329.8 Hz: 90.25 dB Horn 1 #1, 90.25 dB Horn 2 #2')
    await press(cursors()[1], 'ArrowUp')
    expect(cursors()[1]?.getAttribute('aria-valuetext')).toBe('329.8 Hz, 30°: \u22123.00 dB re axis')
  })

  test('speaks only when it is asked to', async () => {
    page = await renderShownRuns(serveCurves([completeJob(1)], { results: () => sampleCurves() }), 1)
    const spoken = () => page?.container.querySelector('p[role=status].sr-only')?.textContent
    await press(cursors()[0], 'End')
    expect(spoken()).toBe('')
    await press(cursors()[0], 'Enter')
    expect(spoken()).toBe('On-axis level at 12 kHz: 99.75 dB re 20 µPa rms, 2 m from the mouth plane.')
  })

  test('zooms all charts over frequency, and Escape shows the whole band again', async () => {
    page = await renderShownRuns(serveCurves([completeJob(1)], { results: () => sampleCurves() }), 1)
    const all = ['Beamwidth', 'Directivity', 'Directivity index', 'On-axis level', 'Throat impedance']
    expect(await redrawnDuring(() => press(cursors()[2], '+'))).toEqual(all)
    expect(words()).toMatch(/\d Hz–[\d.]+ kHz/)
    expect(await redrawnDuring(() => press(cursors()[2], 'Escape'))).toEqual(all)
    expect(words()).not.toMatch(/\d Hz–[\d.]+ kHz/)
  })
})
