import type { Sheet } from '../surface/sheet.ts'

/** The line in which a sheet of a round horn meets the half plane x ≥ 0, y = 0, sampled finely. */
export type OutlineCurve = {
  readonly tag: number
  /** ρ, z at u, mm. */
  readonly pointAt: (u: number) => readonly [number, number]
  /** The same at u = i / OUTLINE_STEPS. */
  readonly points: readonly (readonly [number, number])[]
  /** Arc length from the start at u = i / OUTLINE_STEPS, mm. */
  readonly pathMm: Float64Array
  /** Curvature there, 1/mm. */
  readonly curvature: Float64Array
  /** Directions of travel at both ends, rad. */
  readonly startRad: number
  readonly endRad: number
}

export const OUTLINE_STEPS = 400

export function outlineCurve({ tag, pointAt }: Sheet): OutlineCurve {
  const inPlane = (u: number): readonly [number, number] => {
    const [x, , z] = pointAt(0, u)
    return [x, z]
  }
  const points = Array.from({ length: OUTLINE_STEPS + 1 }, (_, i) => inPlane(i / OUTLINE_STEPS))
  const pathMm = new Float64Array(OUTLINE_STEPS + 1)
  const directions = new Float64Array(OUTLINE_STEPS)
  for (let i = 0; i < OUTLINE_STEPS; i++) {
    const dRho = points[i + 1][0] - points[i][0]
    const dz = points[i + 1][1] - points[i][1]
    pathMm[i + 1] = pathMm[i] + Math.hypot(dRho, dz)
    directions[i] = Math.atan2(dz, dRho)
  }
  return {
    tag,
    pointAt: inPlane,
    points,
    pathMm,
    curvature: curvatures(pathMm, directions),
    startRad: directions[0],
    endRad: directions[OUTLINE_STEPS - 1],
  }
}

/** The angle by which a direction turns into another, 0 … π. */
export function turnRad(from: number, to: number): number {
  const turn = Math.abs(to - from) % (2 * Math.PI)
  return Math.min(turn, 2 * Math.PI - turn)
}

/** Angle between successive chords over their mean length. */
function curvatures(pathMm: Float64Array, directions: Float64Array): Float64Array {
  const curvature = new Float64Array(OUTLINE_STEPS + 1)
  for (let i = 1; i < OUTLINE_STEPS; i++) {
    const length = 0.5 * (pathMm[i + 1] - pathMm[i - 1])
    curvature[i] = length > 0 ? turnRad(directions[i - 1], directions[i]) / length : 0
  }
  curvature[0] = curvature[1]
  curvature[OUTLINE_STEPS] = curvature[OUTLINE_STEPS - 1]
  return curvature
}
