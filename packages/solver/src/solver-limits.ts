/**
 * What one job may ask for (requirement R6). The callers refuse more; the solver itself has no such limit.
 */
export const SOLVER_LIMITS = {
  triangles: 12_000,
  frequencies: 2_000,
  points: 20_000,
  /** See `countNearPairs`: a graded mesh of 12,000 triangles has at most 1.7 million. */
  nearPairs: 4_000_000,
} as const
