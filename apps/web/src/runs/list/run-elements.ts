/** The rows of the list, in the order in which they are seen. */
export function runElements(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(':scope > [data-run]') ?? [])]
}

/** The run that has the focus, as the number in its row. */
export function focusedRunNumber(list: HTMLElement | null): number | undefined {
  const row = runElements(list).find((run) => run.contains(document.activeElement))
  return row && Number(row.dataset['run'])
}

/** The first link of a row leads to its run. */
export function focusRun(run: HTMLElement | undefined): void {
  run?.querySelector('a')?.focus()
}

export function openRunElement(list: HTMLElement | null): HTMLElement | undefined {
  return runElements(list).find((run) => run.dataset['open'] !== undefined)
}
