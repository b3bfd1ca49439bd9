import {
  canRunKernels,
  FAR_TEST,
  LANES,
  MOST_KERNEL_BYTES,
  NEAR_ENTRY,
  NONE,
} from '@hornbench/solver-kernels'
import type { Checkpoint } from '../checkpoint.ts'
import { groupCount } from '../compiled/kernel-bench.ts'
import { writeNearEntry } from '../compiled/near-blocks.ts'
import type { TestTile } from '../compiled/test-tiles.ts'
import type { ApertureLayer } from './aperture-layer.ts'
import { planLayerMemory } from './layer-addresses.ts'
import { openLayerBench, type LayerBench } from './layer-bench.ts'
import type { LayerSource } from './layer-source.ts'

/**
 * The layer by the compiled kernels. With η = i/k² their −ηk² G is −i G: the planes in their memory are Im S and −Re S.
 * Undefined where the engine can't run them or 32-bit addresses do not reach.
 */
export function createCompiledLayer(source: LayerSource): ApertureLayer | undefined {
  if (!canRunKernels() || planLayerMemory(source).bytes > MOST_KERNEL_BYTES) return undefined
  const bench = openLayerBench(source)
  const { addresses, view, kernels } = bench
  const size = source.rows.apertureUnknowns.length
  const wallCount = source.rows.wallUnknowns.length
  const entries = size * (size + wallCount)
  const stored = {
    re: new Float32Array(view.buffer, addresses.re, entries),
    im: new Float32Array(view.buffer, addresses.im, entries),
  }
  const imaginary = LANES * Math.ceil(size / LANES)
  const xThere = new Float64Array(view.buffer, addresses.x, imaginary + size)
  const yThere = new Float64Array(view.buffer, addresses.y, 2 * wallCount)
  return {
    assemble(wavenumber, checkpoint) {
      stored.re.fill(0)
      stored.im.fill(0)
      for (const tile of bench.tiles) addTile(bench, tile, wavenumber, checkpoint)
    },
    multiplyWall(x, y) {
      for (let i = 0; i < size; i++) {
        xThere[i] = x[2 * i]
        xThere[imaginary + i] = x[2 * i + 1]
      }
      kernels.multiplyRows(addresses.re, addresses.im, size, 0, wallCount, addresses.x, addresses.y)
      for (let row = 0; row < 2 * wallCount; row += 2) {
        y[row] = -yThere[row + 1]
        y[row + 1] = yThere[row]
      }
    },
    apertureBlock() {
      const first = wallCount * size
      // Without `from` and a function, which makes a list of numbers first: 100 MB for 1400 unknowns.
      const block = { size, re: new Float64Array(size * size), im: new Float64Array(size * size) }
      for (let i = 0; i < size * size; i++) {
        block.re[i] = -stored.im[first + i]
        block.im[i] = stored.re[first + i]
      }
      return block
    },
  }
}

function addTile(bench: LayerBench, tile: TestTile, wavenumber: number, checkpoint: Checkpoint): void {
  const { rows, surface } = bench
  tile.triangles.forEach((t, i) => {
    checkpoint((tile.first + i) / surface.testTriangles.length)
    if (i === 0) addFar(bench, tile, wavenumber)
    addNear(
      bench,
      { t, place: tile.first + i, corners: rows.rowsByCorner.subarray(3 * t, 3 * t + 3) },
      wavenumber,
    )
  })
}

function addFar(bench: LayerBench, tile: TestTile, wavenumber: number): void {
  const { kernels, addresses, view, triangles } = bench
  writeNearLists(bench, tile)
  tile.rows.forEach((row, i) => view.setUint32(addresses.rows + 4 * i, rowStart(bench, row), true))
  kernels.addFarTile(
    addresses.tests + FAR_TEST.bytes * tile.first,
    tile.triangles.length,
    addresses.trials,
    groupCount(triangles.length),
    addresses.cursors,
    addresses.rowSums,
    addresses.rows,
    tile.rows.length,
    addresses.re,
    addresses.im,
    addresses.space,
    wavenumber,
    couplingOf(wavenumber),
    bench.farAway,
  )
}

/** β of η = iβ, m. */
function couplingOf(wavenumber: number): number {
  return 1 / wavenumber ** 2
}

function writeNearLists({ view, addresses, surface, numbers }: LayerBench, tile: TestTile): void {
  const { offsets, trials } = surface.nearPairs
  let at = addresses.nearLists
  tile.triangles.forEach((t, i) => {
    view.setUint32(addresses.cursors + 4 * i, at, true)
    for (let entry = offsets[t]; entry < offsets[t + 1]; entry++) {
      const number = numbers[trials[entry]]
      if (number < 0) continue
      view.setUint32(at, number, true)
      at += 4
    }
    view.setUint32(at, NONE, true)
    at += 4
  })
}

function addNear(
  bench: LayerBench,
  { t, place, corners }: { t: number; place: number; corners: Uint32Array },
  wavenumber: number,
): void {
  const { kernels, addresses, view, triangles } = bench
  const count = writeNearEntries(bench, t)
  if (count === 0) return
  kernels.addNearTriangle(
    triangles.length + place,
    addresses.entries,
    count,
    addresses.nearTriangles,
    addresses.ruleList,
    addresses.byCorner,
    addresses.nearSource,
    addresses.space,
    wavenumber,
    couplingOf(wavenumber),
  )
  corners.forEach((row, a) => view.setUint32(addresses.rows + 4 * a, rowStart(bench, row), true))
  kernels.takeNearSums(
    addresses.entries,
    count,
    addresses.nearTriangles,
    addresses.byCorner,
    addresses.rows,
    addresses.re,
    addresses.im,
  )
}

/** Writes the entries of triangle t's near list that are of the aperture, by their number in it, and returns how many. */
function writeNearEntries({ view, addresses, surface, numbers }: LayerBench, t: number): number {
  const { nearPairs } = surface
  let at = addresses.entries
  for (let entry = nearPairs.offsets[t]; entry < nearPairs.offsets[t + 1]; entry++) {
    const number = numbers[nearPairs.trials[entry]]
    if (number < 0) continue
    writeNearEntry(view, at, nearPairs, entry)
    view.setUint32(at, number, true)
    at += NEAR_ENTRY.bytes
  }
  return (at - addresses.entries) / NEAR_ENTRY.bytes
}

/** Byte offset of a row in a plane. */
function rowStart({ rows }: LayerBench, row: number): number {
  return 4 * rows.apertureUnknowns.length * row
}
