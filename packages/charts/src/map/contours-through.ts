import { extentOf } from '../curves/extent-of.ts'
import type { Box } from '../svg/box.ts'
import type { ContourField } from './contour-field.ts'

const SAMPLES_ACROSS = 16
const SAMPLES_DOWN = 5

/** How many of the contours at these levels pass through a box, as far as samples of it show. */
export function contoursThrough(box: Box, field: ContourField, levelsDb: readonly number[]): number {
  const sampled: (number | null)[] = []
  for (let across = 0; across < SAMPLES_ACROSS; across++) {
    for (let down = 0; down < SAMPLES_DOWN; down++) {
      const x = box.left + (box.width * across) / (SAMPLES_ACROSS - 1)
      const y = box.top + (box.height * down) / (SAMPLES_DOWN - 1)
      sampled.push(levelAt(field, x, y))
    }
  }
  const extent = extentOf(sampled)
  if (extent === undefined) return 0
  return levelsDb.filter((levelDb) => levelDb > extent[0] && levelDb <= extent[1]).length
}

/** Straight between the lines of the field, `null` outside of it. */
function levelAt({ xs, ys, levelsDb }: ContourField, x: number, y: number): number | null {
  const across = positionOf(xs, x)
  const down = positionOf(ys, y)
  if (across === null || down === null) return null
  const inRow = (row: number) => {
    const at = row * xs.length + Math.floor(across)
    const low = levelsDb[at] ?? 0
    return low + (across % 1) * ((levelsDb[at + 1] ?? low) - low)
  }
  const row = Math.floor(down)
  return down % 1 === 0 ? inRow(row) : inRow(row) * (1 - (down % 1)) + inRow(row + 1) * (down % 1)
}

/** Between which of the places, which all rise or all fall, and where between them; `null` outside. */
function positionOf(places: readonly number[], place: number): number | null {
  const index = places.findIndex((high, at) => {
    const low = places[at - 1] ?? high
    return (place - low) * (place - high) <= 0
  })
  const high = places[index]
  const low = places[index - 1]
  if (high === undefined) return null
  return low === undefined || low === high ? index : index - 1 + (place - low) / (high - low)
}
