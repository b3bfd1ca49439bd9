import { valueText } from '../axes/format-value.ts'
import { FONT_PX, label } from '../svg/label.ts'
import { element, group, type SvgNode } from '../svg/svg-node.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { placeAt, type PolarScale } from './polar-scale.ts'

type GridOptions = {
  readonly scale: PolarScale
  readonly theme: ChartTheme
  readonly ringDb: number
  /** A ring with a stronger line: −6 dB. */
  readonly emphasisedDb: number | undefined
}

/** Spokes each 30°, rings, and their labels; half of the labels where there is little room. */
export function drawPolarGrid(options: GridOptions): SvgNode {
  return group({ class: 'chart-polar-grid' }, [
    ...spokes(options),
    ...rings(options),
    ...angleLabels(options),
  ])
}

/** Between two spokes, off the axis and its opposite, where patterns have their lobes. */
const RING_LABELS_DEG = 105
const LEAST_LABEL_PX = 24

/** Above the curves, so that they can be read. */
export function drawRingLabels({ scale, theme, ringDb }: GridOptions): SvgNode {
  const { radiusPx, innerDb, outerDb } = scale
  const ringPx = (radiusPx * ringDb) / (outerDb - innerDb)
  const every = Math.ceil(LEAST_LABEL_PX / ringPx)
  const labels = ringLevels(scale, ringDb)
    .filter((_, index) => index % every === 0)
    .map((levelDb) =>
      label({
        x: scale.placeOf(RING_LABELS_DEG, levelDb).x,
        y: scale.placeOf(RING_LABELS_DEG, levelDb).y + 3.2,
        anchor: 'middle',
        text: valueText(levelDb),
        colour: theme.mutedText,
        sizePx: FONT_PX.footer,
        halo: theme.background,
      }),
    )
  return group({ class: 'chart-ring-labels' }, labels)
}

function spokes({ scale, theme }: GridOptions): SvgNode[] {
  const { centre, radiusPx } = scale
  return anglesEach(30).map((angleDeg) => {
    const { x, y } = placeAt(centre, angleDeg, radiusPx)
    const stroke = angleDeg % 90 === 0 ? theme.grid : theme.minorGrid
    return element('line', { x1: centre.x, y1: centre.y, x2: x, y2: y, stroke })
  })
}

function rings({ scale, theme, ringDb, emphasisedDb }: GridOptions): SvgNode[] {
  const { centre } = scale
  return ringLevels(scale, ringDb).map((levelDb, index) => {
    const isEmphasised = levelDb === emphasisedDb
    return element('circle', {
      class: isEmphasised ? 'chart-emphasised-ring' : undefined,
      cx: centre.x,
      cy: centre.y,
      r: centre.y - scale.placeOf(0, levelDb).y,
      fill: 'none',
      stroke: index === 0 ? theme.axis : isEmphasised ? theme.reference : theme.grid,
      'stroke-dasharray': isEmphasised ? '4 3' : undefined,
    })
  })
}

/** From the outer ring inwards, without the centre. */
function ringLevels({ innerDb, outerDb }: PolarScale, ringDb: number): number[] {
  const count = Math.round((outerDb - innerDb) / ringDb)
  return Array.from({ length: count }, (_, index) => outerDb - index * ringDb)
}

function angleLabels({ scale, theme }: GridOptions): SvgNode[] {
  const { centre, radiusPx } = scale
  return anglesEach(radiusPx < 60 ? 90 : 30).map((angleDeg) => {
    const { x, y } = placeAt(centre, angleDeg, radiusPx + 8)
    const sine = Math.sin((angleDeg * Math.PI) / 180)
    const cosine = Math.cos((angleDeg * Math.PI) / 180)
    const anchor = Math.abs(sine) < 0.1 ? 'middle' : sine > 0 ? 'start' : 'end'
    // The baseline: letters stand above their place at the top, below it at the bottom.
    const baseline = y + 3.7 * (1 - cosine)
    return label({ x, y: baseline, text: `${valueText(angleDeg)}°`, colour: theme.mutedText, anchor })
  })
}

function anglesEach(stepDeg: number): number[] {
  return Array.from({ length: 360 / stepDeg }, (_, index) => index * stepDeg - 180 + stepDeg)
}
