import { createBoundaryModel, type BoundaryModelOptions } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'

/** How many bytes of the matrix and of the right side change when its rows are written in so many blocks, last block first. */
export function measureSplitRows(
  mesh: TriangleSurface,
  { blocks, options }: { blocks: number; options: BoundaryModelOptions },
): number {
  const whole = assembled(mesh, options, 1)
  const split = assembled(mesh, options, blocks)
  return whole.reduce((count, byte, i) => count + (byte === split[i] ? 0 : 1), 0)
}

function assembled(mesh: TriangleSurface, options: BoundaryModelOptions, blocks: number): Uint8Array {
  const model = createBoundaryModel(mesh, options)
  const { size, re, im } = model.matrix
  const sourceWeights = new Float64Array(mesh.tags.length)
  for (const t of model.surface.sourceTriangles) sourceWeights[t] = 1
  const rightSide = new Float64Array(2 * size)
  const context = {
    surface: model.surface,
    pairRules: model.pairRules,
    kernelRow: model.kernels.kernelRow,
    wavenumber: 40,
    coupling: 0.0125,
    sourceWeights,
    matrix: model.matrix,
    rightSide,
    checkpoint: () => {},
  }
  for (let block = blocks - 1; block >= 0; block--) {
    const [from, to] = [Math.floor((size * block) / blocks), Math.floor((size * (block + 1)) / blocks)]
    model.kernels.assembleBlock(context, from, to)
  }
  const bytes = [re, im, rightSide].map(
    (values) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  )
  return Uint8Array.from(bytes.flatMap((part) => [...part]))
}
