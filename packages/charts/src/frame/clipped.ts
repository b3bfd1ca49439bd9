import type { Box } from '../svg/box.ts'
import { element, type SvgChild, type SvgNode } from '../svg/svg-node.ts'

/** Cuts what is outside of the box. A nested `svg` needs no id, and ids would clash between the charts of a page. */
export function clipped(box: Box, children: readonly SvgChild[]): SvgNode {
  const { left, top, width, height } = box
  const viewBox = [left, top, width, height].map((px) => Number(px.toFixed(2))).join(' ')
  return element('svg', { x: left, y: top, width, height, viewBox, overflow: 'hidden' }, children)
}
