import type { AssemblyContext } from './assembly-context.ts'
import { addNearCurls } from './near-curls.ts'
import type { NearFieldScratch } from './near-field-scratch.ts'
import { addNearHats } from './near-hats.ts'
import { addNearSource } from './near-source.ts'
import { writePairDifferences } from './pair-differences.ts'
import type { TestRows } from './test-rows.ts'

/** Adds what the near list of test triangle t gives, finished: by its corners, with all weights. */
export function addNearField(
  context: AssemblyContext,
  t: number,
  rows: TestRows,
  scratch: NearFieldScratch,
): void {
  const { kernelRow, wavenumber } = context
  const { nearPairs } = context.surface
  for (let entry = nearPairs.offsets[t]; entry < nearPairs.offsets[t + 1]; entry++) {
    const kind = nearPairs.kinds[entry]
    const rule = context.pairRules[kind]
    writePairDifferences(context, t, entry, rule, scratch)
    kernelRow(0, 0, 0, wavenumber, scratch.points[kind], 0, rule.weights.length, scratch.values)
    if (context.sourceWeights[nearPairs.trials[entry]] !== 0) {
      addNearSource(context, t, entry, rule, rows.sourceByCorner, scratch)
    }
    addNearCurls(context, t, entry, rule, rows.byCorner, scratch)
    addNearHats(context, t, entry, rule, rows.byCorner, scratch)
  }
}
