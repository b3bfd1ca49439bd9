import type { DiscreteSurface } from '../discrete-surface.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import type { LayerRows } from './layer-rows.ts'

type Numbered = { readonly surface: DiscreteSurface; readonly rows: LayerRows }

/** Adds ½ ∫ φ_a φ_b over the aperture to the matrix of the cavity. */
export function addHalfApertureMass({ surface, rows }: Numbered, matrix: ComplexMatrix): void {
  const { columns, geometry } = surface
  for (const t of rows.apertureTests) {
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) {
        const at = matrix.size * columns[3 * t + a] + columns[3 * t + b]
        matrix.re[at] += (geometry.areas[t] / 24) * (a === b ? 2 : 1)
      }
    }
  }
}

/** ∫ p φ_a over the aperture for each column of the layer; `pressure` is by unknown, interleaved. */
export function apertureMoments({ surface, rows }: Numbered, pressure: Float64Array): Float64Array {
  const { columns, geometry } = surface
  const moments = new Float64Array(2 * rows.apertureUnknowns.length)
  for (const t of rows.apertureTests) {
    const twelfth = geometry.areas[t] / 12
    for (let part = 0; part < 2; part++) {
      const values = [0, 1, 2].map((corner) => pressure[2 * columns[3 * t + corner] + part])
      const sum = values[0] + values[1] + values[2]
      for (let a = 0; a < 3; a++) {
        moments[2 * rows.columnsByCorner[3 * t + a] + part] += twelfth * (sum + values[a])
      }
    }
  }
  return moments
}
