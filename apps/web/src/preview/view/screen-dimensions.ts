import { dimensionLines } from './dimension-lines.ts'
import type { Bounds } from './mesh-bounds.ts'
import { project, type Viewport } from './viewport.ts'

/** px from the upper left corner of the picture. */
export type ScreenPoint = readonly [x: number, y: number]

export type ScreenDimension = {
  readonly name: string
  readonly text: string
  readonly from: ScreenPoint
  readonly to: ScreenPoint
  readonly middle: ScreenPoint
  /** Across the line, px: half of the stroke at its ends. */
  readonly tick: ScreenPoint
}

/** A line that is shorter has no room for its number. */
const SHORTEST_PX = 44
const TICK_PX = 4

/** The dimensions of a horn where they are in the picture, px. One that is seen end on is left out. */
export function screenDimensions(bounds: Bounds, viewport: Viewport): ScreenDimension[] {
  return dimensionLines(bounds, viewport.orbit).flatMap(({ name, text, ...line }) => {
    const [from, to] = [project(viewport, line.from), project(viewport, line.to)]
    if (!from || !to) return []
    const [x, y] = [to[0] - from[0], to[1] - from[1]]
    const length = Math.hypot(x, y)
    if (length < SHORTEST_PX) return []
    const tick: ScreenPoint = [(-TICK_PX * y) / length, (TICK_PX * x) / length]
    return [{ name, text, from, to, middle: [from[0] + x / 2, from[1] + y / 2], tick }]
  })
}
