import { clearTriangle, type KernelValues } from '../kernels/kernel-values.ts'
import type { AssemblyContext } from './assembly-context.ts'
import { addFarCurls } from './far-curls.ts'
import { TRIALS_AT_A_TIME, type FarFieldScratch } from './far-field-scratch.ts'
import { addFarHats } from './far-hats.ts'
import { addFarSource } from './far-source.ts'
import type { TestRows } from './test-rows.ts'

/**
 * Adds what all trial triangles give that are not in the near list of test triangle t: three points against
 * three points, still without the test triangle's weight and 1/4π.
 */
export function addFarField(
  context: AssemblyContext,
  t: number,
  rows: TestRows,
  scratch: FarFieldScratch,
): void {
  const { points, nearPairs, sourceTriangles } = context.surface
  const triangleCount = context.surface.geometry.areas.length
  let near = nearPairs.offsets[t]
  let source = 0
  for (let from = 0; from < triangleCount; from += TRIALS_AT_A_TIME) {
    const to = Math.min(from + TRIALS_AT_A_TIME, triangleCount)
    const nearTo = advance(nearPairs.trials, near, nearPairs.offsets[t + 1], to)
    const sourceTo = advance(sourceTriangles, source, sourceTriangles.length, to)
    scratch.greenSums.fill(0)
    for (let p = 0; p < 3; p++) {
      const j = 3 * t + p
      const { values } = scratch
      context.kernelRow(
        points.x[j],
        points.y[j],
        points.z[j],
        context.wavenumber,
        points,
        3 * from,
        3 * to,
        values,
      )
      strikeOut(values, nearPairs.trials, near, nearTo, from)
      addFarHats(context, j, from, to, rows.byPoint, scratch)
      addFarSource(context, j, source, sourceTo, from, rows.sourceByPoint, values)
    }
    addFarCurls(context, from, to, rows.byAxis, scratch.greenSums)
    near = nearTo
    source = sourceTo
  }
}

/** The first entry of an ascending list, from `at` on, that is not below `limit`. */
function advance(list: Uint32Array, at: number, end: number, limit: number): number {
  while (at < end && list[at] < limit) at++
  return at
}

function strikeOut(values: KernelValues, trials: Uint32Array, from: number, to: number, first: number): void {
  for (let entry = from; entry < to; entry++) clearTriangle(values, 3 * (trials[entry] - first))
}
