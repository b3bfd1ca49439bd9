import { boundingBox } from '../measure/bounding-box.ts'
import { triangleArea } from '../measure/triangle-area.ts'
import { compactVertices } from './compact-vertices.ts'
import { counted } from './counted.ts'
import { describeTrianglePlace } from './describe-place.ts'
import { FaultTally } from './fault-tally.ts'
import { nothingFound, type StageOutcome, type SurfaceUnderRepair } from './surface-under-repair.ts'

/** Triangles with a smaller area, relative to the square of the diagonal of the bounding box, have none. */
const MIN_RELATIVE_AREA = 1e-12

/** More of them than this share means that the mesh is broken, not untidy. */
const MAX_SHARE = 0.01

/**
 * Drops the triangles without an area. A needle, with two corners in one place, leaves no gap: its long sides have
 * become one edge. A cap, with a corner on the opposite side, leaves a slit that `open_mesh` then reports.
 */
export function dropDegenerateTriangles(work: SurfaceUnderRepair): StageOutcome {
  const { vertices, triangles, tags } = work.surface
  const minArea = MIN_RELATIVE_AREA * boundingBox(vertices).diagonal ** 2
  const faults = new FaultTally()
  const keptTriangles: number[] = []
  let first = -1
  for (let t = 0; t < tags.length; t++) {
    const area = triangleArea(
      vertices,
      3 * triangles[3 * t],
      3 * triangles[3 * t + 1],
      3 * triangles[3 * t + 2],
    )
    if (area >= minArea) {
      keptTriangles.push(t)
      continue
    }
    if (first < 0) first = t
    faults.add(work.inputTriangles[t])
  }
  if (faults.count === 0) return nothingFound(work)

  const isRejected = faults.count > MAX_SHARE * tags.length
  const place = describeTrianglePlace(work.surface, first)
  return {
    work: isRejected ? work : keepTriangles(work, Uint32Array.from(keptTriangles)),
    mustStop: isRejected,
    issues: [
      {
        code: 'degenerate_triangle',
        severity: isRejected ? 'rejected' : 'repaired',
        subject: 'triangle',
        count: faults.count,
        examples: faults.examples,
        message:
          `${counted(faults.count, 'triangle has', 'triangles have')} no area, for example triangle ${faults.examples[0]} at ${place}` +
          (isRejected
            ? `; that is more than ${100 * MAX_SHARE} % of ${tags.length}. Remesh the surface, and check the number of decimals of the export.`
            : '; dropped.'),
      },
    ],
  }
}

function keepTriangles(work: SurfaceUnderRepair, kept: Uint32Array): SurfaceUnderRepair {
  const { surface, inputTriangles } = work
  const triangles = new Uint32Array(3 * kept.length)
  for (let i = 0; i < triangles.length; i++) {
    triangles[i] = surface.triangles[3 * kept[Math.floor(i / 3)] + (i % 3)]
  }
  return compactVertices({
    surface: { vertices: surface.vertices, triangles, tags: Uint8Array.from(kept, (t) => surface.tags[t]) },
    inputVertices: work.inputVertices,
    inputTriangles: kept.map((t) => inputTriangles[t]),
  })
}
