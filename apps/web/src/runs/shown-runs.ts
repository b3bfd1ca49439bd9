import { goTo } from '../address/address.ts'
import { DESIGN_ADDRESS, runsAddress, workspaceView } from '../address/workspace-view.ts'

/** Puts the curves of a run over those of the open one, or takes them away again. */
export function toggleOverlay(number: number): void {
  const [open, overlaid] = shownRunNumbers()
  if (open !== undefined) showRuns(number === overlaid ? [open] : [open, number])
}

/** Stops showing a run; the other of two stays open. */
export function closeRun(number: number): void {
  showRuns(shownRunNumbers().filter((shown) => shown !== number))
}

function showRuns(numbers: readonly number[]): void {
  goTo(numbers.length > 0 ? runsAddress(...numbers) : DESIGN_ADDRESS)
}

/** Asked when something is done: a row that looked at the address would render at each change of it. */
function shownRunNumbers(): readonly number[] {
  return workspaceView(location.pathname + location.search).runNumbers
}
