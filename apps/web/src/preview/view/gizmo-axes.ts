import { type Orbit, viewAxes } from './orbit.ts'

export type GizmoAxis = {
  readonly name: 'x' | 'y' | 'z'
  /** To the right and down, of the length of an axis that lies in the picture. */
  readonly right: number
  readonly down: number
  /** Above 0 it comes towards the eye. */
  readonly towards: number
}

/** The axes of the horn as the eye sees them, the farthest first. */
export function gizmoAxes(orbit: Orbit): GizmoAxis[] {
  const { right, up, toEye } = viewAxes(orbit)
  return (['x', 'y', 'z'] as const)
    .map((name, i) => ({ name, right: right[i] ?? 0, down: -(up[i] ?? 0), towards: toEye[i] ?? 0 }))
    .toSorted((a, b) => a.towards - b.towards)
}
