import { boundingBox } from '../measure/bounding-box.ts'
import { nothingFound, type StageOutcome, type SurfaceUnderRepair } from './surface-under-repair.ts'

/** Areas squared (fourth powers of lengths) and their 1e-24th parts stay within double precision, 1e-308 to 1e308. */
const LARGEST = 1e60
const SMALLEST = 1e-60

/** Farther from the origin than this many diagonals, the rounding of coordinates reaches 1e-10 of the body. */
const MAX_OFFSET_IN_DIAGONALS = 1e6

/** Rejects coordinates with which the other checks, and any solver, could not compute. */
export function checkCoordinateRange(work: SurfaceUnderRepair): StageOutcome {
  const { min, max, diagonal } = boundingBox(work.surface.vertices)
  const farthest = Math.max(...min.map(Math.abs), ...max.map(Math.abs))
  const fault = describeFault(diagonal, farthest)
  if (fault === null) return nothingFound(work)
  const example = farthestVertex(work.surface.vertices, farthest)
  return {
    work,
    mustStop: true,
    issues: [
      {
        code: 'coordinate_range',
        severity: 'rejected',
        subject: 'vertex',
        count: work.inputVertices.length,
        examples: [work.inputVertices[example]],
        message: fault,
      },
    ],
  }
}

function describeFault(diagonal: number, farthest: number): string | null {
  if (diagonal === 0)
    return 'All vertices lie in the same place. Check the export and its number of decimals.'
  if (diagonal < SMALLEST) {
    return `The whole mesh is only ${diagonal.toPrecision(3)} long, too small to compute with. Check its unit of length.`
  }
  if (farthest > LARGEST) {
    return `There are coordinates as large as ${farthest.toPrecision(3)}, too large to compute with. Check the export and its unit of length.`
  }
  if (farthest > MAX_OFFSET_IN_DIAGONALS * diagonal) {
    return `The mesh is ${diagonal.toPrecision(3)} long but lies ${farthest.toPrecision(3)} away from the origin, too far for its coordinates to be exact. Move it to the origin.`
  }
  return null
}

/** The vertex that has the largest coordinate. */
function farthestVertex(vertices: Float64Array, farthest: number): number {
  return Math.floor(vertices.findIndex((value) => Math.abs(value) === farthest) / 3)
}
