/**
 * `npm run bench:web`: how much script the page needs before it can be used, how long that takes, and how long it does
 * not answer while a parameter is dragged and while curves fill in. A real browser, the built page, the real server.
 */
import { expectDrawn } from '../e2e/drawn-frequencies.ts'
import { launchBrowser } from '../e2e/launch-browser.ts'
import { smallHornSubmission } from '../e2e/small-horn.ts'
import { openWorkbench } from '../e2e/workbench.ts'
import { nextSolve } from '../e2e/workspace-parts.ts'
import { mainThreadTasks, type MainThreadTask } from './main-thread-tasks.ts'
import { scriptSizes } from './script-sizes.ts'
import { summarise } from './summarise.ts'

const LIMITS = { firstScriptKb: 200, taskMs: 50 }
const LOADS = 7
const DRAG_STEPS = 150
const FREQUENCIES = 40

await using browser = await launchBrowser()
await using bench = await openWorkbench(browser)
const { page, client } = bench

const { first, later } = scriptSizes()
row('first script load, gzip', kb(first), { unit: 'kB', limit: LIMITS.firstScriptKb })
for (const file of [...first, ...later]) {
  if (file.gzipBytes > 1000)
    console.log(
      `    ${first.includes(file) ? 'first' : 'later'}  ${kb([file]).toFixed(1).padStart(6)} kB  ${file.name}`,
    )
}

const usable = await measureLoads()
row('navigation → usable, median', summarise(usable).median, { unit: 'ms' })
row('navigation → usable, most', summarise(usable).most, { unit: 'ms' })

await page.goto('/')
await nextSolve(page)
  .getByRole('button', { name: /elements/ })
  .waitFor()
await page.getByRole('application', { name: 'Horn' }).waitFor()
await page.waitForTimeout(1000)
reportTasks('while a parameter is dragged', await mainThreadTasks(browser, page, dragParameter))

// With as many angles as the page asks for by itself.
const submission = { ...smallHornSubmission({ count: FREQUENCIES }), observation: {} }
await client.jobs.submit.mutate({ submission })
await page.goto('/runs/1')
await expectDrawn(page, 'Throat impedance')
await page.waitForTimeout(500)
reportTasks(
  'while curves fill in',
  await mainThreadTasks(browser, page, () => expectDrawn(page, 'On-axis level', FREQUENCIES)),
)

/** From the navigation to the first frame in which parameters can be changed, in a browser that has nothing of the page. */
async function measureLoads(): Promise<number[]> {
  const times: number[] = []
  for (let count = 0; count < LOADS; count += 1) {
    await using context = await browser.newContext({ baseURL: bench.server.url })
    await context.addInitScript(noteFirstUsableFrame)
    const fresh = await context.newPage()
    await fresh.goto('/')
    const time = await fresh.waitForFunction(() => (globalThis as { usableAtMs?: number }).usableAtMs)
    times.push((await time.jsonValue()) ?? Number.NaN)
  }
  return times
}

function noteFirstUsableFrame(): void {
  const look = () => {
    if (document.querySelector('[data-field] input') === null) return requestAnimationFrame(look)
    return requestAnimationFrame(() => Object.assign(globalThis, { usableAtMs: performance.now() }))
  }
  requestAnimationFrame(look)
}

/** The coverage angle of the first design by its label, back and forth, as a hand does it. */
async function dragParameter(): Promise<void> {
  const { mouse } = page
  const box = await page.locator('[data-field="rosse.a"] label').boundingBox()
  if (!box) throw new Error('There is no such parameter.')
  const [x, y] = [box.x + 20, box.y + box.height / 2]
  await mouse.move(x, y)
  await mouse.down()
  for (let step = 0; step < DRAG_STEPS; step += 1) {
    await mouse.move(x + 40 * Math.sin(step / 8), y)
    await page.waitForTimeout(16)
  }
  await mouse.up()
  await page.waitForTimeout(500)
  const isChanged = await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')
  if (isChanged !== 'false') throw new Error('The hand has missed the label.')
}

function reportTasks(when: string, tasks: readonly MainThreadTask[]): void {
  const ours = tasks.filter(({ hasScript }) => hasScript)
  const others = tasks.filter(({ hasScript }) => !hasScript)
  const over = ours.filter(({ wallMs }) => wallMs > LIMITS.taskMs)
  row(`longest task with script ${when}`, ours[0]?.wallMs ?? 0, { unit: 'ms', limit: LIMITS.taskMs })
  row('  of that on the processor', ours[0]?.cpuMs ?? 0, { unit: 'ms' })
  row(`  tasks over ${LIMITS.taskMs} ms`, over.length, { unit: `of ${ours.length}` })
  row('  longest task without script', others[0]?.wallMs ?? 0, { unit: 'ms' })
}

function row(name: string, value: number, { unit, limit }: { unit: string; limit?: number }): void {
  const verdict = limit === undefined ? '' : `limit ${limit} ${unit}${value > limit ? '  OVER' : ''}`
  console.log(`${name.padEnd(56)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(8)} ${verdict}`.trimEnd())
}

function kb(files: readonly { readonly gzipBytes: number }[]): number {
  return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000
}
