import {
  createBoundaryModel,
  solveFrequency,
  type FrequencySolution,
  type MirrorPlanes,
} from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import { buildHornSurface, parseDesign } from '@hornbench/waveguide'
import { relativeDifference } from './complex-figures.ts'
import { AIR } from './reference-case.ts'

/** In front, aside, behind, and in the mouth. */
const POINTS = Float64Array.of(0, 0, 2, 1, 1, 1, -0.3, 0.2, -0.5, 0.01, -0.02, 0.045)

/** Of two mirror planes. */
export const EACH_CHOICE: readonly MirrorPlanes[] = [
  { x: true, y: false },
  { x: false, y: true },
  { x: true, y: true },
]

/** A free-standing OSSE horn of some 1000 triangles whose coverage angle may depend on the azimuth p, in metres. */
export function smallHorn(coverage: string): { mesh: TriangleSurface; symmetry: MirrorPlanes } {
  const { surface, symmetry } = buildHornSurface(
    parseDesign({
      formula_type: 'OSSE',
      L: 50,
      a: coverage,
      a0: 12,
      r0: 12.7,
      k: 1,
      s: 0.4,
      n: 4,
      q: 0.995,
      wall_thickness: 6,
      throat_res: 12,
      mouth_res: 24,
      rear_res: 30,
    }),
  )
  return { mesh: { ...surface, vertices: surface.vertices.map((mm) => mm / 1000) }, symmetry }
}

/**
 * The largest relative change of pressure on the surface, pressure at four points, and impedance when a horn is solved by
 * the part between mirror planes, for each of the given choices of planes.
 */
export function measureSymmetry(
  mesh: TriangleSurface,
  choices: readonly MirrorPlanes[],
  { frequencyHz, precision }: { frequencyHz: number; precision: 'f32' | 'f64' },
): number {
  const solve = (symmetry: 'off' | MirrorPlanes): FrequencySolution =>
    solveFrequency(createBoundaryModel(mesh, { precision, symmetry }), {
      frequencyHz,
      medium: AIR,
      sourceVelocity: 1,
      pointsM: POINTS,
      // Below the rounding of the matrix: what is left are the equations.
      tolerance: 1e-12,
    })
  const impedance = ({ impedance: { re, im } }: FrequencySolution) => Float64Array.of(re, im)
  const full = solve('off')
  const changes = choices.flatMap((planes) => {
    const part = solve(planes)
    return [
      relativeDifference(part.pressure, full.pressure),
      relativeDifference(part.surfacePressure, full.surfacePressure),
      relativeDifference(impedance(part), impedance(full)),
    ]
  })
  return Math.max(...changes)
}
