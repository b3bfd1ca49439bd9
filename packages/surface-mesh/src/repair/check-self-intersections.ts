import { findSelfIntersections } from '../intersection/find-self-intersections.ts'
import type { SurfaceIssue } from '../surface-issue.ts'
import { counted } from './counted.ts'
import { describeTrianglePlace } from './describe-place.ts'
import { nothingFound, type StageOutcome, type SurfaceUnderRepair } from './surface-under-repair.ts'

/** Enough to see whether it is one slip or a whole wall. */
const MAX_PAIRS = 100

/** Rejects triangles that touch or cross each other. Vertices must be welded. */
export function checkSelfIntersections(work: SurfaceUnderRepair): StageOutcome {
  const { pairs, isDecided } = findSelfIntersections(work.surface, { maxPairs: MAX_PAIRS })
  if (pairs.length > 0) return { work, issues: [describePairs(work, pairs)], mustStop: true }
  if (!isDecided) return { work, issues: [undecided], mustStop: true }
  return nothingFound(work)
}

function describePairs(work: SurfaceUnderRepair, pairs: Uint32Array): SurfaceIssue {
  const count = pairs.length / 2
  const inputTriangle = (i: number) => work.inputTriangles[pairs[i]]
  return {
    code: 'self_intersection',
    severity: 'rejected',
    subject: 'triangle',
    count,
    examples: [0, 2, 4, 6, 8].filter((i) => i < pairs.length).map(inputTriangle),
    message:
      `The surface touches or crosses itself in ${count === MAX_PAIRS ? 'at least ' : ''}${counted(count, 'pair')} of triangles, ` +
      `for example triangles ${inputTriangle(0)} and ${inputTriangle(1)} at ${describeTrianglePlace(work.surface, pairs[0])}. ` +
      'Unite the bodies, or move the walls apart.',
  }
}

const undecided: SurfaceIssue = {
  code: 'self_intersection_undecided',
  severity: 'rejected',
  subject: 'triangle',
  count: 0,
  examples: [],
  message:
    'Too many triangles lie close along each other to check whether the surface crosses itself. ' +
    'Remesh it with triangles that are less long and thin.',
}
