import type { PlanBounds } from '../../profile/horn-extents.ts'
import type { EnclosurePlan } from './enclosure-sector.ts'
import type { Vector } from '../vector.ts'

const SAMPLES = 24

/** Area of an equilateral triangle by its squared edge. */
const TRIANGLE_AREA = Math.sqrt(3) / 4

/** What grading towards the edges of the box and the mouth adds, measured. */
const GRADING = 1.5

/**
 * About how many triangles a box gets all around: its area by that of the wanted triangles. The mouth is left
 * out as the ellipse in its extents.
 */
export function estimateEnclosure({ box, edgeAt }: EnclosurePlan, mouth: PlanBounds): number {
  const { minX, maxX, minY, maxY, frontZ, backZ } = box
  const width = maxX - minX
  const height = maxY - minY
  const depth = frontZ - backZ
  const faces: Face[] = [
    { areaMm2: width * height, placeAt: (s, t) => [minX + s * width, minY + t * height, frontZ] },
    { areaMm2: width * height, placeAt: (s, t) => [minX + s * width, minY + t * height, backZ] },
    { areaMm2: height * depth, placeAt: (s, t) => [minX, minY + s * height, backZ + t * depth] },
    { areaMm2: height * depth, placeAt: (s, t) => [maxX, minY + s * height, backZ + t * depth] },
    { areaMm2: width * depth, placeAt: (s, t) => [minX + s * width, minY, backZ + t * depth] },
    { areaMm2: width * depth, placeAt: (s, t) => [minX + s * width, maxY, backZ + t * depth] },
  ]
  const densityAt = (place: Vector) =>
    place[2] === frontZ && isInMouth(mouth, place) ? 0 : 1 / (TRIANGLE_AREA * edgeAt(place) ** 2)
  return GRADING * faces.reduce((sum, { areaMm2, placeAt }) => sum + areaMm2 * mean(placeAt, densityAt), 0)
}

type Face = { readonly areaMm2: number; readonly placeAt: (s: number, t: number) => Vector }

function isInMouth({ minX, maxX, minY, maxY }: PlanBounds, [x, y]: Vector): boolean {
  return ((2 * x - minX - maxX) / (maxX - minX)) ** 2 + ((2 * y - minY - maxY) / (maxY - minY)) ** 2 < 1
}

function mean(placeAt: Face['placeAt'], valueAt: (place: Vector) => number): number {
  let sum = 0
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      sum += valueAt(placeAt((i + 0.5) / SAMPLES, (j + 0.5) / SAMPLES))
    }
  }
  return sum / SAMPLES ** 2
}
