import { CORNER_SUM_BYTES, FAR_TEST, NEAR_ENTRY, NEAR_TRIANGLE, NONE } from '@hornbench/solver-kernels'
import { fillUnusedRows } from '../assembly/assemble-block.ts'
import type { AssemblyContext, BlockAssembler } from '../assembly/assembly-context.ts'
import { clearRows } from '../assembly/clear-rows.ts'
import { placeOfRow } from '../row-blocks/row-block.ts'
import { writeFarAreas } from './far-blocks.ts'
import { groupCount, type KernelBench } from './kernel-bench.ts'
import { writeNearEntry } from './near-blocks.ts'
import { rowOffset, type TestTile } from './test-tiles.ts'

/** Places in the matrix. */
type Rows = { readonly from: number; readonly to: number }

/**
 * `assembleBlock` by the compiled kernels: the far field in single precision by tiles of test triangles, near and
 * singular pairs in double precision, each entry in one fixed order.
 */
export function createCompiledAssembler(bench: KernelBench): BlockAssembler {
  return (context, rowFrom, rowTo) => {
    if (
      context.matrix !== bench.matrix ||
      context.surface !== bench.surface ||
      context.block !== bench.block
    ) {
      throw new Error('A compiled assembler writes the matrix of its own model only.')
    }
    const rows = { from: rowFrom, to: rowTo }
    clearRows(context, rowFrom, rowTo)
    writeSourceWeights(bench, context)
    for (const tile of bench.tiles) {
      if (tile.rows.some((row) => isAskedFor(bench, row, rows))) addTile(bench, context, tile, rows)
    }
    fillUnusedRows(context, rowFrom, rowTo)
  }
}

function isAskedFor({ block }: KernelBench, row: number, { from, to }: Rows): boolean {
  const place = placeOfRow(block, row)
  return place >= from && place < to
}

function writeSourceWeights({ view, addresses, surface }: KernelBench, context: AssemblyContext): void {
  const { areas } = surface.geometry
  const { sourceWeights } = context
  writeFarAreas(view, addresses.sources, surface.sourceTriangles, (t) => sourceWeights[t] * areas[t])
  for (let t = 0; t < areas.length; t++) {
    const at = addresses.nearTriangles + NEAR_TRIANGLE.bytes * t
    view.setFloat64(at + NEAR_TRIANGLE.source, sourceWeights[t], true)
  }
}

function addTile(bench: KernelBench, context: AssemblyContext, tile: TestTile, rows: Rows): void {
  const { columns } = context.surface
  tile.triangles.forEach((t, i) => {
    context.checkpoint((tile.first + i) / bench.testCount)
    if (i === 0) addFarRows(bench, context, tile, rows)
    const corners = columns.subarray(3 * t, 3 * t + 3)
    if (!corners.some((row) => isAskedFor(bench, row, rows))) return
    const nearCount = writeNearEntries(bench, t)
    new Uint8Array(bench.view.buffer, bench.addresses.nearSource, 48).fill(0)
    addMass(bench, context, t)
    addNear(bench, context, t, nearCount, rows)
    addSource(bench, context, { t, number: tile.first + i }, rows)
  })
}

function addFarRows(bench: KernelBench, context: AssemblyContext, tile: TestTile, rows: Rows): void {
  const { kernels, addresses, view, surface, block } = bench
  const { size } = context.matrix
  writeNearLists(bench, tile)
  tile.rows.forEach((row, i) => {
    const offset = rowOffset(placeOfRow(block, row), size, rows.from, rows.to)
    view.setUint32(addresses.rows + 4 * i, offset, true)
  })
  kernels.addFarTile(
    addresses.tests + FAR_TEST.bytes * tile.first,
    tile.triangles.length,
    addresses.trials,
    groupCount(surface.geometry.areas.length),
    addresses.cursors,
    addresses.rowSums,
    addresses.rows,
    tile.rows.length,
    addresses.re,
    addresses.im,
    addresses.space,
    context.wavenumber,
    context.coupling,
    bench.farAway,
  )
}

function writeNearLists({ view, addresses, surface }: KernelBench, tile: TestTile): void {
  const { offsets, trials } = surface.nearPairs
  let at = addresses.nearLists
  tile.triangles.forEach((t, i) => {
    view.setUint32(addresses.cursors + 4 * i, at, true)
    for (let entry = offsets[t]; entry < offsets[t + 1]; entry++, at += 4)
      view.setUint32(at, trials[entry], true)
    view.setUint32(at, NONE, true)
    at += 4
  })
}

function writeNearEntries({ view, addresses, surface }: KernelBench, t: number): number {
  const { nearPairs } = surface
  const first = nearPairs.offsets[t]
  const end = nearPairs.offsets[t + 1]
  for (let entry = first; entry < end; entry++) {
    writeNearEntry(view, addresses.entries + NEAR_ENTRY.bytes * (entry - first), nearPairs, entry)
  }
  return end - first
}

/** ½ ∫ φ_a φ_b = A/24 (1 + δ_ab) on the left. A triangle is in its own near list, so its columns are taken over. */
function addMass({ view, addresses }: KernelBench, { surface }: AssemblyContext, t: number): void {
  for (let b = 0; b < 3; b++) {
    const column = addresses.byCorner + CORNER_SUM_BYTES * surface.columns[3 * t + b]
    for (let a = 0; a < 3; a++) {
      view.setFloat64(column + 16 * a, (surface.geometry.areas[t] / 24) * (a === b ? 2 : 1), true)
    }
  }
}

function addNear(
  bench: KernelBench,
  context: AssemblyContext,
  t: number,
  nearCount: number,
  { from, to }: Rows,
): void {
  const { kernels, addresses, view, surface, block } = bench
  kernels.addNearTriangle(
    t,
    addresses.entries,
    nearCount,
    addresses.nearTriangles,
    addresses.ruleList,
    addresses.byCorner,
    addresses.nearSource,
    addresses.space,
    context.wavenumber,
    context.coupling,
  )
  for (let a = 0; a < 3; a++) {
    const place = placeOfRow(block, surface.columns[3 * t + a])
    view.setUint32(addresses.rows + 4 * a, rowOffset(place, context.matrix.size, from, to), true)
  }
  kernels.takeNearSums(
    addresses.entries,
    nearCount,
    addresses.nearTriangles,
    addresses.byCorner,
    addresses.rows,
    addresses.re,
    addresses.im,
  )
}

/** Subtracts (S + ηK' + ½ηM₀) w from the right side; `number` is that of triangle t among those of all tiles. */
function addSource(
  bench: KernelBench,
  context: AssemblyContext,
  { t, number }: { t: number; number: number },
  { from, to }: Rows,
): void {
  const { kernels, addresses, view, surface, block } = bench
  writeSourceList(bench, t)
  kernels.addFarSource(
    addresses.tests + FAR_TEST.bytes * number,
    addresses.sources,
    groupCount(surface.sourceTriangles.length),
    addresses.cursors,
    addresses.space,
    addresses.farSource,
    context.wavenumber,
    context.coupling,
    bench.farAway,
  )
  // ½η ∫ φ_a = ½η A/3.
  const mass = (context.sourceWeights[t] * context.coupling * surface.geometry.areas[t]) / 6
  for (let a = 0; a < 3; a++) {
    const place = placeOfRow(block, surface.columns[3 * t + a])
    if (place < from || place >= to) continue
    const far = addresses.farSource + 16 * a
    const near = addresses.nearSource + 16 * a
    context.rightSide[2 * place] -= view.getFloat64(far, true) + view.getFloat64(near, true)
    context.rightSide[2 * place + 1] -=
      view.getFloat64(far + 8, true) + view.getFloat64(near + 8, true) + mass
  }
}

/** The near list of triangle t among the source triangles. */
function writeSourceList({ view, addresses, surface, sourceNumbers }: KernelBench, t: number): void {
  const { offsets, trials } = surface.nearPairs
  let at = addresses.nearLists
  view.setUint32(addresses.cursors, at, true)
  for (let entry = offsets[t]; entry < offsets[t + 1]; entry++) {
    const number = sourceNumbers[trials[entry]]
    if (number < 0) continue
    view.setUint32(at, number, true)
    at += 4
  }
  view.setUint32(at, NONE, true)
}
