import { compactVertices, markUsedVertices } from './compact-vertices.ts'
import { counted } from './counted.ts'
import { FaultTally } from './fault-tally.ts'
import { nothingFound, type StageOutcome, type SurfaceUnderRepair } from './surface-under-repair.ts'

/** Drops the vertices that no triangle uses: they cost the solver nothing, but a stray one would stretch the box. */
export function dropUnusedVertices(work: SurfaceUnderRepair): StageOutcome {
  const isUsed = markUsedVertices(work)
  const unused = new FaultTally()
  for (let v = 0; v < isUsed.length; v++) if (isUsed[v] === 0) unused.add(work.inputVertices[v])
  if (unused.count === 0) return nothingFound(work)
  return {
    work: compactVertices(work),
    mustStop: false,
    issues: [
      {
        code: 'unused_vertex',
        severity: 'repaired',
        subject: 'vertex',
        count: unused.count,
        examples: unused.examples,
        message: `${counted(unused.count, 'vertex is', 'vertices are')} used by no triangle; dropped.`,
      },
    ],
  }
}
