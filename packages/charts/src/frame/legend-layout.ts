import { FONT_PX } from '../svg/label.ts'
import { fittingText, textWidth } from '../svg/text-width.ts'
import type { LegendEntry } from './legend-entry.ts'

/** Where an entry stands: the left end of its line sample, and its baseline. */
export type LegendPlace = {
  readonly entry: LegendEntry
  readonly text: string
  readonly x: number
  readonly y: number
}

export const SAMPLE_PX = 26
const SAMPLE_GAP_PX = 6
const BETWEEN_PX = 16
const ROW_PX = 16

/** Fills rows of the given width; a name too long for a row is cut. */
export function layoutLegend(
  entries: readonly LegendEntry[],
  widthPx: number,
): { places: LegendPlace[]; heightPx: number } {
  const places: LegendPlace[] = []
  let x = 0
  let y = ROW_PX - 5
  for (const entry of entries) {
    const room = { sizePx: FONT_PX.note, widthPx: widthPx - SAMPLE_PX - SAMPLE_GAP_PX }
    const text = fittingText([entry.label], room)
    const width = SAMPLE_PX + SAMPLE_GAP_PX + textWidth(text, FONT_PX.note)
    if (x > 0 && x + width > widthPx) {
      x = 0
      y += ROW_PX
    }
    places.push({ entry, text, x, y })
    x += width + BETWEEN_PX
  }
  return { places, heightPx: entries.length === 0 ? 0 : y + 5 }
}
