import { expectDrawn } from './drawn-frequencies.ts'
import { SERVER_IS_AWAY } from './page-faults.ts'
import { smallHornSubmission } from './small-horn.ts'
import type { Workbench } from './workbench.ts'
import {
  chartCard,
  connection,
  field,
  fieldMessage,
  nextSolve,
  option,
  partHeading,
  runRow,
  runState,
} from './workspace-parts.ts'

export type PhoneTab = 'Parameters' | 'Preview' | 'Charts' | 'Runs'

/** A state of the workspace that is looked at. Each begins where the one before it has ended. */
export type WorkspaceState = {
  readonly name: string
  /** What there is to see of it on a phone. */
  readonly tabs: readonly PhoneTab[]
  readonly reach: (bench: Workbench) => Promise<void>
}

/** Before anything has been solved. */
export const FIRST_STATES: readonly WorkspaceState[] = [
  {
    name: 'empty',
    tabs: ['Parameters', 'Charts', 'Runs'],
    reach: async ({ page }) => {
      await page.getByText('No runs yet').waitFor()
      await page.getByText('No run is open').waitFor()
      await nextSolve(page)
        .getByRole('button', { name: /elements/ })
        .waitFor()
    },
  },
  {
    name: 'shaped',
    tabs: ['Parameters', 'Preview'],
    reach: async ({ page }) => {
      await page.getByRole('radio', { name: 'OSSE', exact: true }).check({ force: true })
      await field(page, 'osse.a').fill('45 + 6*cos(2*p)')
      await page.getByRole('button', { name: /^Live/i }).or(page.getByText(/^Live/i)).first().waitFor()
      await nextSolve(page)
        .getByRole('button', { name: /elements/ })
        .waitFor()
    },
  },
  {
    name: 'parts',
    tabs: ['Parameters', 'Preview'],
    reach: async ({ page }) => {
      for (const part of ['Throat section', 'Arc and rotation', 'Guiding curve', 'Morph', 'Enclosure'])
        await partHeading(page, part).click()
      await option(page, 'morph', 'Rectangle').click()
      await option(page, 'box', 'In a box').click()
      await field(page, 'box.bottom').scrollIntoViewIfNeeded()
      await nextSolve(page)
        .getByRole('button', { name: /elements/ })
        .waitFor()
    },
  },
  {
    name: 'guided',
    tabs: ['Parameters'],
    reach: async ({ page }) => {
      await option(page, 'box', 'Free').click()
      await option(page, 'morph', 'None').click()
      // What was opened by hand is closed again by the change from one frame to the other.
      for (const part of ['Throat section', 'Guiding curve']) await partHeading(page, part).click()
      await option(page, 'guide', 'Superformula').click()
      await field(page, 'section.length').fill('15')
      await field(page, 'guide.sfN3').scrollIntoViewIfNeeded()
      await page.getByText(/^Live/i).first().waitFor()
    },
  },
  {
    name: 'baffled',
    tabs: ['Parameters', 'Preview'],
    reach: async ({ page }) => {
      await option(page, 'guide', 'None').click()
      await page.getByRole('tab', { name: /^Simulation/ }).click()
      await option(page, 'baffle', 'Infinite').click()
      await option(page, 'formulation', 'Outline').click()
      await fieldMessage(page, 'formulation').waitFor()
    },
  },
  {
    name: 'wrong-field',
    tabs: ['Parameters', 'Preview'],
    reach: async ({ page }) => {
      await page.getByRole('tab', { name: /^Simulation/ }).click()
      await option(page, 'baffle', 'None').click()
      await option(page, 'formulation', 'Auto').click()
      await page.getByRole('tab', { name: /^Geometry/ }).click()
      await field(page, 'osse.a').fill('45 + 6*cos(2*q)')
      await fieldMessage(page, 'osse.a').waitFor()
    },
  },
]

/** After `seedRuns`. */
export const RUN_STATES: readonly WorkspaceState[] = [
  {
    name: 'done',
    tabs: ['Charts', 'Runs'],
    reach: async ({ page }) => {
      await page.goto('/runs/1')
      await runState(page, 1, /^Done/).waitFor()
      await expectDrawn(page, 'Throat impedance')
    },
  },
  {
    name: 'more-charts',
    tabs: [],
    reach: async ({ page }) => {
      await chartCard(page, 'Throat impedance').scrollIntoViewIfNeeded()
      await page.getByRole('slider', { name: 'Cursor of Throat impedance' }).hover()
    },
  },
  {
    name: 'trust',
    tabs: [],
    reach: async ({ page }) => {
      await page.getByRole('button', { name: /^Trust/ }).click()
      await page.getByRole('dialog', { name: 'How far to trust each frequency' }).waitFor()
    },
  },
  {
    name: 'observe',
    tabs: [],
    reach: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Observe again…' }).click()
      await page.getByLabel('Number of angles').last().fill('many')
    },
  },
  {
    name: 'pressure',
    tabs: ['Charts'],
    reach: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Show the pressure' }).click()
      await page.getByText(/^Level on the surface/).waitFor({ state: 'attached' })
      await page.getByRole('application', { name: 'Sound pressure on the horn' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'menu',
    tabs: [],
    reach: async ({ page }) => {
      await page.goto('/runs/1')
      await expectDrawn(page, 'Throat impedance')
      await runRow(page, 1).getByRole('button', { name: 'History' }).click()
      await page.getByRole('button', { name: 'Options of On-axis level' }).click()
      await page.getByRole('menuitem', { name: 'Show the values' }).waitFor()
    },
  },
  {
    name: 'templates',
    tabs: [],
    reach: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'Begin with another horn' }).click()
      await page.getByRole('menuitem', { name: 'Midbass horn, 1 m' }).waitFor()
    },
  },
  {
    name: 'tip',
    tabs: [],
    reach: async ({ page }) => {
      await page.goto('/runs/1')
      await runRow(page, 1).getByRole('button', { name: 'Keep' }).hover()
      await page.getByRole('tooltip').waitFor()
    },
  },
  {
    name: 'values',
    tabs: [],
    reach: async ({ page }) => {
      await page.goto('/runs/1')
      await chartCard(page, 'On-axis level').getByRole('button', { name: 'Show On-axis level alone' }).click()
      await page.getByRole('button', { name: 'Options of On-axis level' }).click()
      await page.getByRole('menuitem', { name: 'Show the values' }).click()
      await chartCard(page, 'On-axis level').getByRole('table').waitFor()
    },
  },
  {
    name: 'compare',
    tabs: ['Charts', 'Runs'],
    reach: async ({ page }) => {
      await page.goto('/compare?runs=1,2')
      await page.getByRole('list', { name: 'Shown runs' }).getByText('Wide horn').waitFor()
      await expectDrawn(page, 'Throat impedance')
    },
  },
  {
    name: 'stopped',
    tabs: ['Charts', 'Runs'],
    reach: async ({ page }) => {
      await page.goto('/runs/3')
      await runState(page, 3, /^Stopped/).waitFor()
      await expectDrawn(page, 'Throat impedance')
    },
  },
  {
    name: 'failed',
    tabs: ['Charts', 'Runs'],
    reach: async ({ page }) => {
      await page.goto('/runs/4')
      await runState(page, 4, /^Failed/).waitFor()
      await page.getByRole('button', { name: 'Solve it again' }).waitFor()
    },
  },
  {
    name: 'no-such-run',
    tabs: ['Charts'],
    reach: async ({ page }) => {
      await page.goto('/runs/99')
      await page.getByText('There is no run 99').waitFor()
    },
  },
]

/** A run that is being solved, for as long as it takes to look at it, and one behind it. */
export function solvingState(submission: ReturnType<typeof smallHornSubmission>): WorkspaceState {
  return {
    name: 'solving',
    tabs: ['Charts', 'Runs'],
    reach: async ({ page, client }) => {
      const { number } = await client.jobs.submit.mutate({ submission })
      await client.jobs.submit.mutate({ submission: smallHornSubmission({ label: 'Next in the queue' }) })
      await page.goto(`/runs/${number}`)
      await expectDrawn(page, 'Throat impedance', Math.ceil(submission.sweep.count / 5))
    },
  }
}

/** After all others: the server does not come back. */
export const OFFLINE_STATE: WorkspaceState = {
  name: 'offline',
  tabs: ['Charts', 'Runs'],
  reach: async ({ page, server, faults }) => {
    faults.expect(SERVER_IS_AWAY)
    await server.kill()
    await connection(page).getByText('Offline').waitFor()
    await runRow(page, 1).waitFor()
  },
}
