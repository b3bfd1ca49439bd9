/** What the workspace shows, as its address says it. */
export type WorkspaceView = {
  /** Numbers of the runs whose curves are shown, in the order of the address; none: only the design. */
  readonly runNumbers: readonly number[]
}

const MAX_COMPARED = 2

export const DESIGN_ADDRESS = '/'

/** Where one run is shown, or two of them together. */
export function runsAddress(...runNumbers: readonly number[]): string {
  return runNumbers.length > 1 ? `/compare?runs=${runNumbers.join(',')}` : `/runs/${runNumbers[0]}`
}

/**
 * `/runs/17` shows one run and `/compare?runs=17,18` two; every other address, and whatever in these is no run number,
 * shows the design alone.
 */
export function workspaceView(address: string): WorkspaceView {
  const { pathname, searchParams } = new URL(address, 'http://any')
  const [, one] = /^\/runs\/([^/]+)\/?$/.exec(pathname) ?? []
  if (one !== undefined) return { runNumbers: numbersIn(one).slice(0, 1) }
  if (!/^\/compare\/?$/.test(pathname)) return { runNumbers: [] }
  return { runNumbers: numbersIn(searchParams.get('runs') ?? '').slice(0, MAX_COMPARED) }
}

function numbersIn(text: string): number[] {
  const numbers = text.split(',').filter((part) => /^[1-9]\d{0,8}$/.test(part))
  return [...new Set(numbers.map(Number))]
}
