import { element, type SvgNode } from '../svg/svg-node.ts'
import type { ColourStep } from './colour-steps.ts'
import type { ContourField } from './contour-field.ts'
import { regionPath } from './contour-paths.ts'

/** How wide a frequency is drawn whose neighbours have no values. */
const LONE_PX = 4

/** The steps of colour, the lowest first and each on top of those below it. */
export function drawField(field: ContourField, steps: readonly ColourStep[]): SvgNode[] {
  return field.xs.length === 1 ? loneColumn(field, steps) : regions(field, steps)
}

function regions(field: ContourField, steps: readonly ColourStep[]): SvgNode[] {
  const [left = 0] = field.xs
  const right = field.xs.at(-1) ?? left
  const [bottom = 0] = field.ys
  const top = field.ys.at(-1) ?? bottom
  const [lowest, ...higher] = steps
  const ground = { x: left, y: top, width: right - left, height: bottom - top, fill: lowest?.colour }
  return [
    element('rect', ground),
    ...higher.flatMap(({ fromDb, colour }) => {
      const d = regionPath(field, fromDb)
      return d === '' ? [] : [element('path', { d, fill: colour, 'fill-rule': 'evenodd' })]
    }),
  ]
}

function loneColumn({ xs, ys, levelsDb }: ContourField, steps: readonly ColourStep[]): SvgNode[] {
  const [x = 0] = xs
  return ys.map((y, row) => {
    const bottom = row === 0 ? y : (y + (ys[row - 1] ?? y)) / 2
    const top = row === ys.length - 1 ? y : (y + (ys[row + 1] ?? y)) / 2
    const level = levelsDb[row] ?? 0
    const step = steps.find(({ fromDb, toDb }) => level >= fromDb && level < toDb)
    return element('rect', {
      x: x - LONE_PX / 2,
      y: top,
      width: LONE_PX,
      height: bottom - top,
      fill: step?.colour,
    })
  })
}
