import {
  CORNER_SUM_BYTES,
  FAR_TEST,
  FAR_TRIAL,
  LANES,
  NEAR_ENTRY,
  NEAR_TRIANGLE,
  ROW_SUM_BYTES,
  SPACE_BYTES,
} from '@hornbench/solver-kernels'
import { mostNear } from '../compiled/kernel-addresses.ts'
import { ruleBytes } from '../compiled/near-blocks.ts'
import { roomFrom } from '../compiled/room-from.ts'
import { TILE_TRIANGLES } from '../compiled/test-tiles.ts'
import type { LayerSource } from './layer-source.ts'

export type LayerAddresses = ReturnType<typeof planLayerMemory>['addresses']

/** Where everything of a layer lies in the memory of its kernels, and how much that is. Nothing of it grows afterwards. */
export function planLayerMemory({ surface, triangles, rows, pairRules }: LayerSource) {
  const { room, bytes } = roomFrom()
  const columns = rows.apertureUnknowns.length
  const rowCount = rows.wallUnknowns.length + columns
  const tests = surface.testTriangles.length
  const nearCount = mostNear(surface.nearPairs.offsets)
  const addresses = {
    re: room(4 * rowCount * columns),
    im: room(4 * rowCount * columns),
    trials: room(FAR_TRIAL.bytes * Math.ceil(triangles.length / LANES)),
    tests: room(FAR_TEST.bytes * tests),
    /** First the triangles of the aperture as trial triangles, then the test triangles. */
    nearTriangles: room(NEAR_TRIANGLE.bytes * (triangles.length + tests)),
    rules: pairRules.map((rule) => room(ruleBytes(rule))),
    ruleList: room(4 * pairRules.length),
    byCorner: room(CORNER_SUM_BYTES * columns),
    /** The ascending near lists of a tile's triangles, each with an end mark. */
    nearLists: room(4 * TILE_TRIANGLES * (nearCount + 1)),
    cursors: room(4 * TILE_TRIANGLES),
    entries: room(NEAR_ENTRY.bytes * nearCount),
    rowSums: room(ROW_SUM_BYTES * 3 * TILE_TRIANGLES),
    rows: room(4 * 3 * TILE_TRIANGLES),
    nearSource: room(48),
    /** The real parts of a vector, then, from a multiple of four on, its imaginary parts. */
    x: room(16 * (columns + LANES)),
    y: room(16 * rowCount),
    space: room(SPACE_BYTES),
  }
  return { addresses, bytes: bytes() }
}
