import { FAR_TEST, instantiateKernels, LANES, NEAR_TRIANGLE, type Kernels } from '@hornbench/solver-kernels'
import type { PairRules } from '../assembly/pair-rules.ts'
import type { DiscreteSurface } from '../discrete-surface.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import type { RowBlock } from '../row-blocks/row-block.ts'
import { writeFarTest, writeFarTrials } from './far-blocks.ts'
import { planKernelMemory, type KernelAddresses } from './kernel-addresses.ts'
import { writeNearTriangle, writeRule } from './near-blocks.ts'
import { cornerOffsets, cutIntoTiles, type TestTile } from './test-tiles.ts'

/** The kernels with everything of one surface that does not depend on the frequency laid out in their memory. */
export type KernelBench = {
  readonly kernels: Kernels
  readonly addresses: KernelAddresses
  readonly view: DataView
  readonly surface: DiscreteSurface
  /** The rows that the matrix holds; all of them where there is no block. */
  readonly block: RowBlock | undefined
  /** Views on the planes in the memory of the kernels. */
  readonly matrix: ComplexMatrix
  readonly tiles: readonly TestTile[]
  /** Triangles of all tiles. */
  readonly testCount: number
  /** By triangle its number in the list of source triangles, or −1. */
  readonly sourceNumbers: Int32Array
  /** Where trial triangles stand that must give nothing: outside of the body, so that no distance is 0, m. */
  readonly farAway: number
}

/** @throws RangeError when the engine has no room for it */
export function openKernelBench(surface: DiscreteSurface, rules: PairRules, block?: RowBlock): KernelBench {
  const { addresses, bytes } = planKernelMemory(surface, rules, block)
  const { kernels, buffer } = instantiateKernels(bytes)
  const view = new DataView(buffer)
  const { mesh, sourceTriangles, geometry } = surface
  const size = surface.unknowns
  const count = geometry.areas.length
  const farAway = 4 * mesh.vertices.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const all = Uint32Array.from({ length: count }, (_, t) => t)
  writeFarTrials(view, addresses.trials, surface, all, farAway)
  writeFarTrials(view, addresses.sources, surface, sourceTriangles, farAway)
  for (const t of all) writeNearTriangle(view, addresses.nearTriangles + NEAR_TRIANGLE.bytes * t, surface, t)
  const tiles = cutIntoTiles(surface, block)
  const testCount = tiles.reduce((sum, tile) => sum + tile.triangles.length, 0)
  for (const tile of tiles) {
    tile.triangles.forEach((t, i) => {
      const corners = cornerOffsets(tile, surface.columns, t)
      writeFarTest(view, addresses.tests + FAR_TEST.bytes * (tile.first + i), surface, t, corners)
    })
  }
  rules.forEach((rule, i) => {
    writeRule(view, addresses.rules[i], rule)
    view.setUint32(addresses.ruleList + 4 * i, addresses.rules[i], true)
  })
  const sourceNumbers = new Int32Array(count).fill(-1)
  sourceTriangles.forEach((t, i) => {
    sourceNumbers[t] = i
  })
  const plane = (at: number) => new Float32Array(buffer, at, size * (block?.rows.length ?? size))
  const matrix = { size, re: plane(addresses.re), im: plane(addresses.im) }
  return { kernels, addresses, view, surface, block, matrix, tiles, testCount, sourceNumbers, farAway }
}

/** Groups of trial triangles. */
export function groupCount(triangles: number): number {
  return Math.ceil(triangles / LANES)
}
