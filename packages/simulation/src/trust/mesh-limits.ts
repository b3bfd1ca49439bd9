/** Elements per wavelength at the longest edge: below this, levels off the axis err by several tenths of a decibel. */
export const COARSE_BELOW = 4

/** Below this the mesh decides the result. */
export const MESH_LIMITED_BELOW = 2.5
