import type { Vector } from './vector.ts'

/**
 * A part of the horn's surface, swept by the azimuth and by u from 0 to 1. The sheets of a horn follow one
 * another from the centre of the source over wall, lip, back and rear cylinder to the centre of the rear
 * disc; each begins where the one before it ends. With u and the azimuth increasing, ∂P/∂u × ∂P/∂p points
 * into the air.
 */
export type Sheet = {
  readonly tag: number
  readonly pointAt: (azimuthRad: number, u: number) => Vector
  /** Wanted edge length. */
  readonly edgeMmAt: (u: number) => number
  /** The end, if any, at which all azimuths meet in one point on the axis. */
  readonly pole: 'none' | 'start' | 'end'
  /** Whether it meets the sheet before at a sharp edge; the mesh is graded towards such edges. */
  readonly startsAtEdge: boolean
  /** The sheet to take nodes from when it is cut into flat facets at these values of u; itself, when left out. */
  readonly cutAt?: (positions: readonly number[]) => Sheet
}
