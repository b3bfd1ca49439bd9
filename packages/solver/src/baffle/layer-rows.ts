import type { DiscreteSurface } from '../discrete-surface.ts'
import type { Aperture } from './aperture.ts'

/**
 * How the single layer S of the aperture is numbered. Columns are the unknowns on the aperture; the first rows those of
 * the wall, tested with the part of their hats that is on wall and source, then as many rows as columns, tested with the
 * part that is on the aperture. An unknown of the rim has a row of each kind.
 */
export type LayerRows = {
  /** The unknown of each column, ascending. */
  readonly apertureUnknowns: Uint32Array
  /** The unknown of each of the first rows, ascending. */
  readonly wallUnknowns: Uint32Array
  /** By triangle corner: the row of the test triangle's corner. */
  readonly rowsByCorner: Uint32Array
  /** By triangle corner: the column; 0 where the triangle is not of the aperture. */
  readonly columnsByCorner: Uint32Array
  /** The test triangles of the aperture, ascending. */
  readonly apertureTests: Uint32Array
}

export function numberLayer(surface: DiscreteSurface, aperture: Aperture): LayerRows {
  const { columns, testTriangles, unknowns } = surface
  const isAperture = new Uint8Array(surface.geometry.areas.length)
  for (const t of aperture.triangles) isAperture[t] = 1
  const [wall, open] = [new Uint8Array(unknowns), new Uint8Array(unknowns)]
  for (const t of testTriangles) {
    for (let corner = 3 * t; corner < 3 * t + 3; corner++) {
      if (isAperture[t] === 1) open[columns[corner]] = 1
      else wall[columns[corner]] = 1
    }
  }
  const [wallUnknowns, apertureUnknowns] = [indicesOf(wall), indicesOf(open)]
  const [wallRows, apertureColumns] = [
    numbersOf(wallUnknowns, unknowns),
    numbersOf(apertureUnknowns, unknowns),
  ]
  const rowsByCorner = new Uint32Array(columns.length)
  const columnsByCorner = new Uint32Array(columns.length)
  columns.forEach((unknown, corner) => {
    const isOpen = isAperture[Math.floor(corner / 3)] === 1
    rowsByCorner[corner] = isOpen ? wallUnknowns.length + apertureColumns[unknown] : wallRows[unknown]
    if (isOpen) columnsByCorner[corner] = apertureColumns[unknown]
  })
  return {
    apertureUnknowns,
    wallUnknowns,
    rowsByCorner,
    columnsByCorner,
    apertureTests: testTriangles.filter((t) => isAperture[t] === 1),
  }
}

function indicesOf(marks: Uint8Array): Uint32Array {
  return Uint32Array.from(marks.keys()).filter((i) => marks[i] === 1)
}

function numbersOf(list: Uint32Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  list.forEach((entry, number) => {
    numbers[entry] = number
  })
  return numbers
}
