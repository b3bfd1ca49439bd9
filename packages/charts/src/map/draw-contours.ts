import { group, element, type SvgNode } from '../svg/svg-node.ts'
import type { ThinContour } from './thin-contours.ts'
import type { ContourField } from './contour-field.ts'
import { linePath } from './contour-paths.ts'

/** Thin lines, dark over the bright colours and bright over the dark ones. */
export function drawThinContours(fields: readonly ContourField[], lines: readonly ThinContour[]): SvgNode {
  const paths = lines.flatMap(({ levelDb, isOnDark }) => {
    const d = fields.map((field) => linePath(field, levelDb)).join('')
    return d === '' ? [] : [thinLine(d, isOnDark)]
  })
  return group({ class: 'chart-contours' }, paths)
}

function thinLine(d: string, isOnDark: boolean): SvgNode {
  const stroke = isOnDark ? '#ffffff' : '#000000'
  return element('path', { d, fill: 'none', stroke, 'stroke-opacity': 0.4, 'stroke-width': 0.8 })
}

type EmphasisedContour = { readonly levelDb: number; readonly dash: string | undefined }

/** The line of −6 dB: dark in a bright casing, so that it stands out from every colour, in both themes. */
export function drawEmphasisedContour(
  fields: readonly ContourField[],
  { levelDb, dash }: EmphasisedContour,
): SvgNode[] {
  const d = fields.map((field) => linePath(field, levelDb)).join('')
  if (d === '') return []
  const line = { d, fill: 'none', 'stroke-linejoin': 'round' }
  return [
    group({ class: 'chart-emphasised-contour' }, [
      element('path', { ...line, stroke: '#ffffff', 'stroke-opacity': 0.75, 'stroke-width': 4 }),
      element('path', { ...line, stroke: '#101214', 'stroke-width': 1.9, 'stroke-dasharray': dash }),
    ]),
  ]
}
