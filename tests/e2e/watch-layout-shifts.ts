import type { BrowserContext, Page } from 'playwright-core'

/** A part of the page that has moved by itself, and by how much of the window. */
export type LayoutShift = { readonly share: number; readonly elements: string }

/** Notes in every page that is opened from now on what moves without the user having done anything. */
export async function watchLayoutShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const shifts: unknown[] = []
    Object.assign(globalThis, { layoutShifts: shifts })
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as ShiftEntry[]) {
        if (entry.hadRecentInput) continue
        const elements = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.textContent),
        )
        shifts.push({ share: entry.value, elements: elements.join('\n') })
      }
    })
    observer.observe({ type: 'layout-shift', buffered: true })

    type ShiftEntry = PerformanceEntry & {
      readonly value: number
      readonly hadRecentInput: boolean
      readonly sources: readonly { readonly node: Node | null }[]
    }
  })
}

export function layoutShiftsOf(page: Page): Promise<LayoutShift[]> {
  return page.evaluate(() => (globalThis as unknown as { layoutShifts: LayoutShift[] }).layoutShifts)
}
