/**
 * `npm run screenshots`: the workspace in its states, in both themes, on a desk and on a phone, as pictures in
 * out/screenshots.
 */
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from './launch-browser.ts'
import { PHONE, showTab, showTheme, THEMES, WIDE } from './looks.ts'
import { seedRuns } from './seed-runs.ts'
import { smallHornDraft, smallHornSubmission } from './small-horn.ts'
import { openWorkbench, type Workbench } from './workbench.ts'
import {
  FIRST_STATES,
  OFFLINE_STATE,
  RUN_STATES,
  solvingState,
  type WorkspaceState,
} from './workspace-states.ts'

const FOLDER = fileURLToPath(new URL('../../out/screenshots', import.meta.url))

/** Fine enough to be valid over most of the sweep, and still solved in seconds. */
const FINE = { L: 40, throat_res: 7, mouth_res: 11, rear_res: 13 }
const COUNT = 28

await rm(FOLDER, { recursive: true, force: true })
await using browser = await launchBrowser()
await using bench = await openWorkbench(browser)

for (const state of FIRST_STATES) await takePictures(bench, state)
await bench.page.evaluate((draft) => localStorage.setItem('hornbench_draft:v1', draft), fineDraft())
await seedRuns(bench.server, { count: COUNT, design: FINE, otherDesign: { a: 55, s: 0.3 } })
for (const state of RUN_STATES) await takePictures(bench, state)
const running = smallHornSubmission({
  label: 'Diagonal horn',
  count: 48,
  design: { ...FINE, a: '42 - 4*cos(4*p)' },
})
for (const state of [solvingState(running), OFFLINE_STATE]) await takePictures(bench, state)
for (const fault of bench.faults.unexpected()) console.error(fault)

function fineDraft(): string {
  return smallHornDraft({
    'osse.L': '40',
    throatEdge: '7',
    mouthEdge: '11',
    rearEdge: '13',
    count: String(COUNT),
  })
}

async function takePictures(on: Workbench, { name, tabs, reach }: WorkspaceState): Promise<void> {
  const { page } = on
  await reach(on)
  // Notes go, and whatever is still being read is there.
  await page.waitForTimeout(1500)
  for (const theme of THEMES) {
    await showTheme(page, theme)
    await picture(page, `${name}-1280-${theme}`)
  }
  await page.setViewportSize(PHONE)
  for (const tab of tabs) {
    await showTab(page, tab)
    for (const theme of THEMES) {
      await showTheme(page, theme)
      await picture(page, `${name}-390-${tab.toLowerCase()}-${theme}`)
    }
  }
  await page.setViewportSize(WIDE)
}

async function picture(page: Workbench['page'], name: string): Promise<void> {
  await page.waitForTimeout(200)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  console.log(`out/screenshots/${name}.png`)
}
