import { boundingBox } from '../measure/bounding-box.ts'
import { compactVertices } from './compact-vertices.ts'
import { counted } from './counted.ts'
import { describeVertexPlace } from './describe-place.ts'
import { FaultTally } from './fault-tally.ts'
import { findCoincidentVertices } from './find-coincident-vertices.ts'
import { nothingFound, type StageOutcome, type SurfaceUnderRepair } from './surface-under-repair.ts'

/** Vertices nearer than this, relative to the diagonal of the bounding box, become one. */
const WELD_TOLERANCE = 1e-6

/**
 * Makes one vertex of those that lie in the same place: formats such as STL store each corner of each triangle anew,
 * often in single precision (6e-8).
 */
export function weldVertices(work: SurfaceUnderRepair): StageOutcome {
  const { surface } = work
  const targets = findCoincidentVertices(
    surface.vertices,
    WELD_TOLERANCE * boundingBox(surface.vertices).diagonal,
  )
  const merged = new FaultTally()
  let first = -1
  for (let v = 0; v < targets.length; v++) {
    if (targets[v] === v) continue
    if (first < 0) first = v
    merged.add(work.inputVertices[v])
  }
  if (merged.count === 0) return nothingFound(work)

  const triangles = surface.triangles.map((v) => targets[v])
  return {
    work: compactVertices({ ...work, surface: { ...surface, triangles } }),
    mustStop: false,
    issues: [
      {
        code: 'unwelded_vertices',
        severity: 'repaired',
        subject: 'vertex',
        count: merged.count,
        examples: merged.examples,
        message: `${counted(merged.count, 'vertex lies', 'vertices lie')} in the same place as another one, for example at ${describeVertexPlace(surface, first)}; welded.`,
      },
    ],
  }
}
