import type { BoxEnd } from './box-end.ts'
import { divideLine } from './divide-line.ts'
import { type PlacedNode, spacingBeside } from './edge-spacing.ts'
import { columnFrame, type EnclosurePlan } from './enclosure-sector.ts'
import type { PanelHeight } from './front-panel-height.ts'
import { addVertex, type GrowingSurface } from '../growing-surface.ts'
import type { Vector } from '../vector.ts'
import type { RingSide } from '../zip-strip.ts'

/** Vertices on a line between two sectors, on both edges of the box. */
export type ColumnRows = { readonly front: readonly number[]; readonly back: readonly number[] }

/** Vertices of the lines between two sectors, both ends included. */
export type EnclosureColumn = {
  /** From the mouth to the edge of the front panel. */
  readonly front: readonly number[]
  /** From the back edge to the front edge. */
  readonly side: readonly number[]
  /** From the middle of the back panel to its edge. */
  readonly back: readonly number[]
}

/** Lines between sectors are counted from the start of the domain; after a full circle comes the first one again. */
type ByColumn<T> = (column: number) => T

function columnCount({ domain: { sectors } }: EnclosurePlan): number {
  return sectors === 4 ? 4 : sectors + 1
}

export function appendColumnRows(surface: GrowingSurface, plan: EnclosurePlan): ByColumn<ColumnRows> {
  const made = Array.from({ length: columnCount(plan) }, (_, column) => {
    const frame = columnFrame(plan, column)
    const verticesOf = ({ rows, rowZ }: BoxEnd) =>
      rows.map(({ insetMm }, k) => addVertex(surface, frame.toWorld([frame.halfX - insetMm, 0, rowZ[k]])))
    return { front: verticesOf(plan.front), back: verticesOf(plan.back) }
  })
  return (column) => made[column % made.length]
}

type ColumnOptions = {
  readonly mouth: readonly RingSide[]
  readonly heights: readonly PanelHeight[]
  readonly rows: ByColumn<ColumnRows>
  readonly placed: readonly PlacedNode[]
}

export function appendColumns(
  surface: GrowingSurface,
  plan: EnclosurePlan,
  options: ColumnOptions,
): ByColumn<EnclosureColumn> {
  const { box, edgeAt } = plan
  const spacing = spacingBeside(edgeAt, options.placed)
  const pole = addVertex(surface, [0, 0, box.backZ])
  const made = Array.from({ length: columnCount(plan) }, (_, column) => {
    const frame = columnFrame(plan, column)
    const { front, back } = options.rows(column)
    const inset = frame.halfX - box.edgeMm
    const start = mouthNode(options.mouth, column)
    const startX = frame.toLocal(start.node)[0]
    const heightAt = options.heights[Math.min(column, options.heights.length - 1)]
    const line = (length: number, localAt: (at: number) => Vector) =>
      divideLine(length, (at) => spacing(frame.toWorld(localAt(at))))
        .slice(1, -1)
        .map((at) => frame.toWorld(localAt(at)))
    const onFront = line(inset - startX, (at) => [startX + at, 0, box.frontZ]).map(([x, y]): Vector => [
      x,
      y,
      heightAt([x, y, box.frontZ]),
    ])
    const [sideBottom, sideTop] = [lastOf(plan.back.rowZ), lastOf(plan.front.rowZ)]
    const onSide = line(sideTop - sideBottom, (at) => [frame.halfX, 0, sideBottom + at])
    const onBack = line(inset, (at) => [at, 0, box.backZ])
    const add = (places: readonly Vector[]) => places.map((place) => addVertex(surface, place))
    return {
      front: [start.index, ...add(onFront), front[0]],
      side: [lastOf(back), ...add(onSide), lastOf(front)],
      back: [pole, ...add(onBack), back[0]],
    }
  })
  return (column) => made[column % made.length]
}

function mouthNode(mouth: readonly RingSide[], column: number) {
  if (column < mouth.length) return { node: mouth[column].nodes[0], index: mouth[column].indices[0] }
  const { nodes, indices } = mouth[mouth.length - 1]
  return { node: lastOf(nodes), index: lastOf(indices) }
}

function lastOf<T>(values: readonly T[]): T {
  return values[values.length - 1]
}
