import { createBoundaryModel, solveFrequency, type BoundaryModelOptions } from '@hornbench/solver'
import { relativeDifference } from './complex-figures.ts'
import { AIR, surfaceOf, type MeshInFile } from './reference-case.ts'

const POINTS = Float64Array.of(0, 0, 2, 1, 1, 1, -0.3, 0.2, -0.5, 0.2, 0, 0)
const FREQUENCY_HZ = 2000
const FACTOR = 3

/** Turned by 0.7 rad about z, then by 1.9 rad about x. */
function turned(coordinates: Float64Array): Float64Array {
  const out = new Float64Array(coordinates.length)
  for (let i = 0; i < coordinates.length; i += 3) {
    const x = Math.cos(0.7) * coordinates[i] - Math.sin(0.7) * coordinates[i + 1]
    const y = Math.sin(0.7) * coordinates[i] + Math.cos(0.7) * coordinates[i + 1]
    const z = coordinates[i + 2]
    out.set([x, Math.cos(1.9) * y - Math.sin(1.9) * z, Math.sin(1.9) * y + Math.cos(1.9) * z], i)
  }
  return out
}

const shifted = (coordinates: Float64Array) => coordinates.map((value, i) => value + [1.3, -2.1, 0.7][i % 3])
const enlarged = (coordinates: Float64Array) => coordinates.map((value) => FACTOR * value)

const CHANGES = {
  turning: { move: turned, frequencyHz: FREQUENCY_HZ },
  shifting: { move: shifted, frequencyHz: FREQUENCY_HZ },
  // The same ka.
  enlarging: { move: enlarged, frequencyHz: FREQUENCY_HZ / FACTOR },
}

/** The relative change of the pressure at four points when they and the body are moved alike. */
export function measureInvariance(
  mesh: MeshInFile,
  change: keyof typeof CHANGES,
  options?: BoundaryModelOptions,
): number {
  const surface = surfaceOf(mesh)
  const pressureOf = (move: (coordinates: Float64Array) => Float64Array, frequencyHz: number) =>
    solveFrequency(createBoundaryModel({ ...surface, vertices: move(surface.vertices) }, options), {
      frequencyHz,
      medium: AIR,
      sourceVelocity: 1,
      pointsM: move(POINTS),
    }).pressure
  const { move, frequencyHz } = CHANGES[change]
  return relativeDifference(
    pressureOf(move, frequencyHz),
    pressureOf((coordinates) => coordinates, FREQUENCY_HZ),
  )
}
