/**
 * The outline of a body of revolution in the half plane of cylindrical coordinates, from the axis to the axis.
 * It runs so that the air lies to the left of the direction of travel with ρ to the right and z up: a source
 * disc that faces +z is run through outwards, a sphere from its highest point to its lowest.
 *
 * The elements are parabolas through three nodes: element j has the ends 2j and 2j + 2 and the node 2j + 1 about
 * half way. Neighbours share their ends and may meet at a corner.
 *
 * The outline of a cavity behind an infinite baffle runs from the axis along source and wall to the rim of its mouth, and along
 * the aperture, which lies in the plane of the baffle, back to the axis: the air is inside.
 */
export type Meridian = {
  /** ρ, z of each of the 2M + 1 nodes, m. */
  readonly nodes: Float64Array
  /** By element: `SURFACE_TAG.wall`, `.source` or, on the aperture of a cavity, `.interface`. */
  readonly tags: Uint8Array
}
