import { createNearFieldScratch } from '../assembly/near-field-scratch.ts'
import type { KernelRow } from '../kernels/kernel-row.ts'
import type { KernelValues } from '../kernels/kernel-values.ts'
import { clearTriangle, createKernelValues } from '../kernels/kernel-values.ts'
import type { PointSet } from '../kernels/point-set.ts'
import type { MatrixPrecision } from '../linear-algebra/complex-matrix.ts'
import { addNearLayer } from './add-near-layer.ts'
import type { ApertureLayer } from './aperture-layer.ts'
import type { LayerPlanes } from './layer-planes.ts'
import type { LayerSource } from './layer-source.ts'

/** The layer by the TypeScript kernels. */
export function createReferenceLayer(
  source: LayerSource,
  { precision, kernelRow }: { precision: MatrixPrecision; kernelRow: KernelRow },
): ApertureLayer {
  const size = source.rows.apertureUnknowns.length
  const wallCount = source.rows.wallUnknowns.length
  const entries = size * (size + wallCount)
  const plane = () => (precision === 'f32' ? new Float32Array(entries) : new Float64Array(entries))
  const layer = { columns: size, re: plane(), im: plane() }
  return {
    assemble(wavenumber, checkpoint) {
      layer.re.fill(0)
      layer.im.fill(0)
      addLayer(source, layer, { kernelRow, wavenumber, checkpoint })
    },
    multiplyWall(x, y) {
      for (let row = 0; row < wallCount; row++) multiplyRow(layer, row, x, y)
    },
    apertureBlock: () => ({
      size,
      re: new Float64Array(layer.re.subarray(wallCount * size)),
      im: new Float64Array(layer.im.subarray(wallCount * size)),
    }),
  }
}

function multiplyRow({ columns, re, im }: LayerPlanes, row: number, x: Float64Array, y: Float64Array): void {
  let [sumRe, sumIm] = [0, 0]
  const start = row * columns
  for (let column = 0; column < columns; column++) {
    sumRe += re[start + column] * x[2 * column] - im[start + column] * x[2 * column + 1]
    sumIm += re[start + column] * x[2 * column + 1] + im[start + column] * x[2 * column]
  }
  y[2 * row] = sumRe
  y[2 * row + 1] = sumIm
}

type LayerTask = {
  readonly kernelRow: KernelRow
  readonly wavenumber: number
  readonly checkpoint: (fraction: number) => void
}

function addLayer(source: LayerSource, layer: LayerPlanes, task: LayerTask): void {
  const { testTriangles } = source.surface
  const points = pointsOf(source.surface.points, source.triangles)
  const values = createKernelValues(3 * source.triangles.length)
  const scratch = createNearFieldScratch(source.pairRules)
  testTriangles.forEach((t, i) => {
    task.checkpoint(i / testTriangles.length)
    for (let p = 0; p < 3; p++) {
      const { x, y, z } = source.surface.points
      const j = 3 * t + p
      task.kernelRow(x[j], y[j], z[j], task.wavenumber, points, 0, points.x.length, values)
      strikeOutNear(source, t, values)
      addFarPoint(source, layer, j, values)
    }
    addNearLayer(source, layer, { ...task, t, scratch })
  })
}

/** The points of the triangles of the list only. */
function pointsOf(points: PointSet, triangles: Uint32Array): PointSet {
  const chosen = (values: Float64Array) =>
    Float64Array.from(
      { length: 3 * triangles.length },
      (_, i) => values[3 * triangles[Math.floor(i / 3)] + (i % 3)],
    )
  return { x: chosen(points.x), y: chosen(points.y), z: chosen(points.z), weight: chosen(points.weight) }
}

function strikeOutNear({ surface, numbers }: LayerSource, t: number, values: KernelValues): void {
  const { offsets, trials } = surface.nearPairs
  for (let entry = offsets[t]; entry < offsets[t + 1]; entry++) {
    const number = numbers[trials[entry]]
    if (number >= 0) clearTriangle(values, 3 * number)
  }
}

/** Adds G from point j of a test triangle: hats are 1/6 + δ/2 at the three points of either triangle. */
function addFarPoint(
  { surface, rows, triangles }: LayerSource,
  { columns, re, im }: LayerPlanes,
  j: number,
  { greenRe, greenIm }: KernelValues,
): void {
  const t = Math.floor(j / 3)
  const { rowsByCorner, columnsByCorner } = rows
  const weight = surface.geometry.areas[t] / (12 * Math.PI)
  for (let a = 0; a < 3; a++) {
    const start = columns * rowsByCorner[3 * t + a]
    const hat = weight * (3 * t + a === j ? 2 / 3 : 1 / 6)
    for (let number = 0; number < triangles.length; number++) {
      const q = 3 * number
      const sumRe = (greenRe[q] + greenRe[q + 1] + greenRe[q + 2]) / 6
      const sumIm = (greenIm[q] + greenIm[q + 1] + greenIm[q + 2]) / 6
      for (let b = 0; b < 3; b++) {
        const at = start + columnsByCorner[3 * triangles[number] + b]
        re[at] += hat * (sumRe + 0.5 * greenRe[q + b])
        im[at] += hat * (sumIm + 0.5 * greenIm[q + b])
      }
    }
  }
}
