import { LIMITS, LimitExceededError } from '@hornbench/api-contract'
import { type PreparedSolve, prepareSolve, processBytes } from '@hornbench/simulation'
import { meshHash } from './mesh-hash.ts'
import type { PreviewFacts, PreviewRequest } from './preview-messages.ts'

type Plan = NonNullable<PreviewRequest['plan']>

/** Only the older API asks for another one. */
const NORM_ANGLE_DEG = 5

/**
 * Prepares the solve as the server will, and tells what it takes.
 *
 * @throws DesignError, HornMeshError, UnusableMeshError, UnusableObservationError, LimitExceededError
 */
export async function findFacts(
  { design, baffle }: Pick<PreviewRequest, 'design' | 'baffle'>,
  plan: Plan,
): Promise<PreviewFacts> {
  const { observation, medium, highestHz, formulation: choice, symmetry } = plan
  const { distanceM: onAxisDistanceM, diagonalDeg: inclinationDeg } = observation
  const legacyPolar = { ...observation, onAxisDistanceM, inclinationDeg, normAngleDeg: NORM_ANGLE_DEG }
  const prepared = prepareSolve({
    source: { kind: 'design', design },
    medium,
    highestHz,
    observation,
    formulation: choice,
    symmetry,
    baffle,
    legacyPolar,
  })
  if (prepared.layout.points * plan.frequencies > LIMITS.resultValues.most) {
    throw new LimitExceededError('resultValues', ['sweep', 'count'])
  }
  const { formulation, triangles, unknowns, validToHz, longestEdgeM, warnings } = prepared
  return {
    formulation,
    baffle: prepared.baffle,
    mirrors: prepared.symmetry.planes,
    triangles,
    unknowns,
    memoryBytes: processBytes(prepared),
    validToHz,
    longestEdgeMm: 1000 * longestEdgeM,
    trianglesIfValid: trianglesIfValid(prepared, highestHz),
    meshHash: await meshHash(prepared.surface),
    warnings: [...warnings],
  }
}

/** The longest edge of a mesh in mean ones: rings are staggered, and no two triangles are alike. */
const LONGEST_PER_MEAN = 1.5

/** Triangles that are too large are replaced by as many of the wanted size as have the same area. */
function trianglesIfValid(
  { surface, triangles, validToHz, longestEdgeM }: PreparedSolve,
  highestHz: number,
): number {
  if (highestHz <= validToHz) return triangles
  const wantedM = (longestEdgeM * validToHz) / highestHz / LONGEST_PER_MEAN
  let count = 0
  for (let t = 0; t < surface.triangles.length; t += 3) {
    count += Math.max(1, (meanEdgeOf(surface, t) / wantedM) ** 2)
  }
  return Math.round(count)
}

function meanEdgeOf({ vertices, triangles }: PreparedSolve['surface'], t: number): number {
  const corner = (index: number) => 3 * (triangles[t + (index % 3)] ?? 0)
  const edge = (index: number) => {
    const [a, b] = [corner(index), corner(index + 1)]
    const along = (axis: number) => (vertices[a + axis] ?? 0) - (vertices[b + axis] ?? 0)
    return Math.hypot(along(0), along(1), along(2))
  }
  return (edge(0) + edge(1) + edge(2)) / 3
}
