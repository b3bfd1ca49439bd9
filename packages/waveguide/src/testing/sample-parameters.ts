/** A small round OSSE waveguide that meshes without a warning. */
export const ROUND_OSSE = {
  formula_type: 'OSSE',
  L: 60,
  a: 40,
  a0: 12,
  r0: 12.7,
  k: 1.5,
  s: 0.6,
  n: 3,
  q: 0.95,
  throat_res: 6,
  mouth_res: 12,
  rear_res: 16,
  wall_thickness: 8,
}

/** A small round R-OSSE waveguide that meshes without a warning. */
export const ROUND_ROSSE = {
  formula_type: 'R-OSSE',
  R: 90,
  a: 28,
  a0: 10,
  r0: 12.7,
  k: 2,
  r: 0.4,
  b: 0.4,
  m: 0.75,
  q: 4,
  throat_res: 6,
  mouth_res: 12,
  rear_res: 16,
  wall_thickness: 6,
}
