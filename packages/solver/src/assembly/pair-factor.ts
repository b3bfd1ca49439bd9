/** 4 A_t A_s / 4π: the Jacobian of the pair and the kernel's own factor. */
export function pairFactor(areas: Float64Array, t: number, s: number): number {
  return (areas[t] * areas[s]) / Math.PI
}
