import { orderByKeys } from '../order-by-keys.ts'
import type { SurfaceIssue } from '../surface-issue.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { counted } from './counted.ts'
import { describeTrianglePlace } from './describe-place.ts'
import { FaultTally } from './fault-tally.ts'
import type { StageOutcome, SurfaceUnderRepair } from './surface-under-repair.ts'

/**
 * Rejects triangles on the same three vertices as another one. Of the two kinds, the opposite pair comes from walls
 * drawn without a thickness, and its user needs other advice.
 */
export function rejectDuplicateTriangles(work: SurfaceUnderRepair): StageOutcome {
  const repeated = new FaultTally()
  const opposite = new FaultTally()
  const { order, isEven, isRepeated } = sortByVertexSet(work.surface)
  for (let i = 1; i < order.length; i++) {
    const t = order[i]
    if (!isRepeated(t, order[i - 1])) continue
    const tally = isEven[t] === isEven[order[i - 1]] ? repeated : opposite
    tally.add(t)
  }
  const issues = [
    ...describe(work, repeated, {
      where: 'on another one with the same corners',
      advice: 'Remove the copies, for example by merging duplicate faces in the modelling program.',
    }),
    ...describe(work, opposite, {
      where: 'back to back on another one, which makes a wall without thickness',
      advice:
        'Give the wall a thickness: the solver needs air on one side of each triangle and solid on the other.',
    }),
  ]
  return { work, issues, mustStop: issues.length > 0 }
}

function sortByVertexSet({ triangles, tags }: TriangleSurface) {
  const low = new Uint32Array(tags.length)
  const middle = new Uint32Array(tags.length)
  const high = new Uint32Array(tags.length)
  // 1 when the corners, in their order round the triangle, run low → middle → high; 0 when they run the other way.
  const isEven = new Uint32Array(tags.length)
  for (let t = 0; t < tags.length; t++) {
    const a = triangles[3 * t]
    const b = triangles[3 * t + 1]
    const c = triangles[3 * t + 2]
    low[t] = Math.min(a, b, c)
    high[t] = Math.max(a, b, c)
    middle[t] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
    isEven[t] = Number(a < b) + Number(b < c) + Number(c < a) === 2 ? 1 : 0
  }
  const isRepeated = (t: number, s: number) =>
    low[t] === low[s] && middle[t] === middle[s] && high[t] === high[s]
  return { order: orderByKeys([low, middle, high, isEven]), isEven, isRepeated }
}

function describe(
  work: SurfaceUnderRepair,
  tally: FaultTally,
  { where, advice }: { where: string; advice: string },
): SurfaceIssue[] {
  if (tally.count === 0) return []
  const [first] = tally.examples
  return [
    {
      code: 'duplicate_triangle',
      severity: 'rejected',
      subject: 'triangle',
      count: tally.count,
      examples: tally.examples.map((t) => work.inputTriangles[t]),
      message:
        `${counted(tally.count, 'triangle lies', 'triangles lie')} ${where}; the first is triangle ${work.inputTriangles[first]} ` +
        `at ${describeTrianglePlace(work.surface, first)}. ${advice}`,
    },
  ]
}
