import {
  CORNER_SUM_BYTES,
  FAR_TEST,
  FAR_TRIAL,
  FIELD_GROUP,
  LANES,
  NEAR_ENTRY,
  NEAR_TRIANGLE,
  ROW_SUM_BYTES,
  SPACE_BYTES,
} from '@hornbench/solver-kernels'
import type { PairRules } from '../assembly/pair-rules.ts'
import type { DiscreteSurface } from '../discrete-surface.ts'
import type { RowBlock } from '../row-blocks/row-block.ts'
import { ruleBytes } from './near-blocks.ts'
import { roomFrom } from './room-from.ts'
import { TILE_TRIANGLES } from './test-tiles.ts'

export type KernelAddresses = ReturnType<typeof planKernelMemory>['addresses']

/**
 * Where everything lies in the memory of the kernels, and how much that is: the two planes of the matrix, what the
 * kernels read of the surface, and their working space. Nothing of it grows afterwards.
 */
export function planKernelMemory(surface: DiscreteSurface, rules: PairRules, block?: RowBlock) {
  const { room, bytes } = roomFrom()
  const triangles = surface.geometry.areas.length
  const { unknowns } = surface
  const entries = unknowns * (block?.rows.length ?? unknowns)
  const nearCount = mostNear(surface.nearPairs.offsets)
  const addresses = {
    re: room(4 * entries),
    im: room(4 * entries),
    trials: room(FAR_TRIAL.bytes * Math.ceil(triangles / LANES)),
    sources: room(FAR_TRIAL.bytes * Math.ceil(surface.sourceTriangles.length / LANES)),
    tests: room(FAR_TEST.bytes * surface.testTriangles.length),
    nearTriangles: room(NEAR_TRIANGLE.bytes * triangles),
    rules: rules.map((rule) => room(ruleBytes(rule))),
    ruleList: room(4 * rules.length),
    fieldGroups: room(FIELD_GROUP.bytes * Math.ceil(triangles / 2)),
    byCorner: room(CORNER_SUM_BYTES * unknowns),
    /** The ascending near lists of a tile's triangles, each with an end mark. */
    nearLists: room(4 * TILE_TRIANGLES * (nearCount + 1)),
    cursors: room(4 * TILE_TRIANGLES),
    entries: room(NEAR_ENTRY.bytes * nearCount),
    rowSums: room(ROW_SUM_BYTES * 3 * TILE_TRIANGLES),
    rows: room(4 * 3 * TILE_TRIANGLES),
    farSource: room(48),
    nearSource: room(48),
    /** The real parts of a vector, then, from a multiple of four on, its imaginary parts. */
    x: room(16 * (unknowns + LANES)),
    y: room(16 * unknowns),
    fieldNear: room(4 * triangles),
    fieldSum: room(16),
    space: room(SPACE_BYTES),
  }
  return { addresses, bytes: bytes() }
}

/** Entries of the longest near list. */
export function mostNear(offsets: Uint32Array): number {
  let most = 0
  for (let t = 1; t < offsets.length; t++) most = Math.max(most, offsets[t] - offsets[t - 1])
  return most
}
