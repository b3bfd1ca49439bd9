/** Horns behind an infinite baffle, by triangles. */
export { findAperture } from './aperture.ts'
export { createBaffledModel, type BaffledModel } from './baffled-model.ts'
export { observeBaffled } from './observe-baffled.ts'
export { countApertureUnknowns, planBaffledBytes } from './plan-baffled-bytes.ts'
export { solveBaffled } from './solve-baffled.ts'
