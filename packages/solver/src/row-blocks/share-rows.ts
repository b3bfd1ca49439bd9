import type { DiscreteSurface } from '../discrete-surface.ts'
import type { RowBlock } from './row-block.ts'

/** Which of so many shares, from 0. */
export type RowShare = { readonly index: number; readonly of: number }

/** A pair in the near list takes about as long as so many others. */
const NEAR_PAIR_COST = 12

/**
 * One share of the rows, all shares taking about as long to assemble. The body is cut across its longest side, so that
 * few triangles have corners in two shares, which both have to integrate, however the mesh is numbered. Which rows are
 * whose changes no bit of a result.
 */
export function shareRows(surface: DiscreteSurface, { index, of }: RowShare): RowBlock {
  const costs = costsOfRows(surface)
  const total = costs.reduce((sum, cost) => sum + cost, 0)
  const rows: number[] = []
  let before = 0
  for (const row of rowsAlongBody(surface)) {
    const middle = (before + costs[row] / 2) / total
    if (Math.min(of - 1, Math.floor(of * middle)) === index) rows.push(row)
    before += costs[row]
  }
  return rowBlock(Uint32Array.from(rows).sort(), surface.unknowns)
}

function rowBlock(rows: Uint32Array, unknowns: number): RowBlock {
  const placeOf = new Int32Array(unknowns).fill(-1)
  rows.forEach((row, place) => {
    placeOf[row] = place
  })
  return { rows, placeOf }
}

/** A row costs a third of each test triangle that it is tested on. */
function costsOfRows({
  columns,
  testTriangles,
  nearPairs,
  unknowns,
  geometry,
}: DiscreteSurface): Float64Array {
  const costs = new Float64Array(unknowns)
  for (const t of testTriangles) {
    const cost = geometry.areas.length + NEAR_PAIR_COST * (nearPairs.offsets[t + 1] - nearPairs.offsets[t])
    for (let corner = 3 * t; corner < 3 * t + 3; corner++) costs[columns[corner]] += cost
  }
  return costs
}

/** All rows by the place of their vertex along the longest side of the tested part; by number where that is the same. */
function rowsAlongBody({ mesh, columns, testTriangles, unknowns }: DiscreteSurface): Uint32Array {
  const places = [0, 1, 2].map(() => new Float64Array(unknowns))
  for (const t of testTriangles) {
    for (let corner = 3 * t; corner < 3 * t + 3; corner++) {
      const v = 3 * mesh.triangles[corner]
      places.forEach((place, axis) => {
        place[columns[corner]] = mesh.vertices[v + axis]
      })
    }
  }
  const lengths = places.map((place) => {
    const [least, most] = place.reduce(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      [Infinity, -Infinity],
    )
    return most - least
  })
  const along = places[lengths.indexOf(Math.max(...lengths))]
  return Uint32Array.from({ length: unknowns }, (_, row) => row).sort(
    (one, other) => along[one] - along[other] || one - other,
  )
}
