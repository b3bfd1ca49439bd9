import { placeOfRow } from '../row-blocks/row-block.ts'
import type { AssemblyContext, BlockAssembler } from './assembly-context.ts'
import { clearRows } from './clear-rows.ts'
import { createFarFieldScratch } from './far-field-scratch.ts'
import { addFarField } from './far-field.ts'
import { createNearFieldScratch } from './near-field-scratch.ts'
import { addNearField } from './near-field.ts'
import { clearTestRows, createTestRows, type TestRows } from './test-rows.ts'

/**
 * The equation of Burton and Miller, tested with the hats of the unknowns [rowFrom, rowTo): A = ½M − K − ηN
 * and b = −(S + ηK' + ½ηM₀) w, with w the source weights. Goes through the test triangles that touch these
 * unknowns, in ascending order, so that each entry is summed in the same order whatever the rows. Trial triangles are
 * all of them: those that are images add to the columns of what they are images of.
 */
export const assembleBlock: BlockAssembler = (context, rowFrom, rowTo) => {
  const { matrix, surface, block } = context
  const { testTriangles } = surface
  const placesOf = (t: number) =>
    [...surface.columns.subarray(3 * t, 3 * t + 3)].map((row) => placeOfRow(block, row))
  const isAskedFor = (place: number) => place >= rowFrom && place < rowTo
  const rows = createTestRows(matrix.size)
  const farScratch = createFarFieldScratch()
  const nearScratch = createNearFieldScratch(context.pairRules)
  clearRows(context, rowFrom, rowTo)
  for (let i = 0; i < testTriangles.length; i++) {
    const t = testTriangles[i]
    const places = placesOf(t)
    if (!places.some(isAskedFor)) continue
    context.checkpoint(i / testTriangles.length)
    clearTestRows(rows)
    addFarField(context, t, rows, farScratch)
    addNearField(context, t, rows, nearScratch)
    addMass(context, t, rows)
    places.forEach((place, a) => {
      if (isAskedFor(place)) addToRow(context, { t, a, place }, rows)
    })
  }
  fillUnusedRows(context, rowFrom, rowTo)
}

/** ½ ∫ φ_a φ_b = A/24 (1 + δ_ab) on the left, ½η ∫ φ_a = ½η A/3 on the right. */
function addMass(context: AssemblyContext, t: number, rows: TestRows): void {
  const { geometry, columns } = context.surface
  const area = geometry.areas[t]
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b < 3; b++) {
      rows.byCorner[6 * columns[3 * t + b] + 2 * a] += (area / 24) * (a === b ? 2 : 1)
    }
    rows.sourceByCorner[2 * a + 1] += (context.sourceWeights[t] * context.coupling * area) / 6
  }
}

type TestCorner = { readonly t: number; readonly a: number; readonly place: number }

/**
 * Adds a test triangle's contributions to the row of its corner a, which is at `place`: hat a is 1/6 + δ/2 at the three points,
 * its curl is a constant, and each point weighs A/3.
 */
function addToRow(context: AssemblyContext, { t, a, place }: TestCorner, rows: TestRows): void {
  const { matrix, rightSide, surface } = context
  const { areas, hatCurls } = surface.geometry
  const { byPoint, byAxis, byCorner, sourceByPoint, sourceByCorner } = rows
  const weight = areas[t] / (12 * Math.PI)
  const curlWeight = context.coupling * weight
  const cx = curlWeight * hatCurls[9 * t + 3 * a]
  const cy = curlWeight * hatCurls[9 * t + 3 * a + 1]
  const cz = curlWeight * hatCurls[9 * t + 3 * a + 2]
  const start = place * matrix.size
  for (let v = 0; v < matrix.size; v++) {
    const at = 6 * v
    const sumRe = (byPoint[at] + byPoint[at + 2] + byPoint[at + 4]) / 6
    const sumIm = (byPoint[at + 1] + byPoint[at + 3] + byPoint[at + 5]) / 6
    const hatRe = weight * (sumRe + 0.5 * byPoint[at + 2 * a])
    const hatIm = weight * (sumIm + 0.5 * byPoint[at + 2 * a + 1])
    const curlRe = -(cx * byAxis[at + 1] + cy * byAxis[at + 3] + cz * byAxis[at + 5])
    const curlIm = cx * byAxis[at] + cy * byAxis[at + 2] + cz * byAxis[at + 4]
    matrix.re[start + v] += hatRe + curlRe + byCorner[at + 2 * a]
    matrix.im[start + v] += hatIm + curlIm + byCorner[at + 2 * a + 1]
  }
  for (let part = 0; part < 2; part++) {
    const sum = (sourceByPoint[part] + sourceByPoint[part + 2] + sourceByPoint[part + 4]) / 6
    const hat = weight * (sum + 0.5 * sourceByPoint[2 * a + part])
    rightSide[2 * place + part] -= hat + sourceByCorner[2 * a + part]
  }
}

/** A vertex of no triangle has an empty row: 1 on the diagonal makes its pressure 0. */
export function fillUnusedRows(context: AssemblyContext, rowFrom: number, rowTo: number): void {
  const { matrix, block } = context
  for (let place = rowFrom; place < rowTo; place++) {
    const diagonal = place * matrix.size + (block ? block.rows[place] : place)
    if (matrix.re[diagonal] === 0 && matrix.im[diagonal] === 0) matrix.re[diagonal] = 1
  }
}
