/** A point counts as on the surface within this share of the body's size. */
const SHARE_OF_SIZE = 1e-6

/** How near a point must be to be on the surface, m. `radiusM` is that of a sphere around the body. */
export function onSurfaceToleranceM(radiusM: number): number {
  return SHARE_OF_SIZE * 2 * radiusM
}
