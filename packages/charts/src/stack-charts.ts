import type { Chart } from './frame/chart.ts'
import { element, type SvgNode } from './svg/svg-node.ts'

/** Charts of one width under each other, as one image. */
export function stackCharts(charts: readonly Chart[]): SvgNode {
  const widthPx = Math.max(0, ...charts.map((chart) => chart.widthPx))
  let y = 0
  const placed = charts.map(({ svg, heightPx }) => {
    const node = element(svg.tag, { ...svg.attributes, y }, svg.children)
    y += heightPx
    return node
  })
  return element('svg', { width: widthPx, height: y, viewBox: `0 0 ${widthPx} ${y}` }, placed)
}
