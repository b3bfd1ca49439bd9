export { compileExpression } from './expr/compile-expression.ts'
export { ExpressionError } from './expr/expression-error.ts'
export { writeMsh22 } from './format/write-msh22.ts'
export { writeMsh41 } from './format/write-msh41.ts'
export { writeStl } from './format/write-stl.ts'
export { baffledMeridian } from './meridian/baffled-meridian.ts'
export { isRound } from './meridian/is-round.ts'
export { roundMeridian, type RoundMeridian } from './meridian/round-meridian.ts'
export type { MeshWarning, MeshWarningCode } from './mesh-warning.ts'
export { DesignError, type DesignIssue } from './params/design-error.ts'
export type { HornDesign } from './params/horn-design.ts'
export { parseDesign } from './params/parse-design.ts'
export { MouthNotInBaffleError } from './profile/baffle-plane.ts'
export { type MeridianPoint, meridianPoint } from './profile/meridian-point.ts'
export { buildBaffledCavity } from './surface/build-baffled-cavity.ts'
export { buildHornPart } from './surface/build-horn-shell-part.ts'
export { buildHornSurface, type HornSurface } from './surface/build-horn-surface.ts'
export {
  FoldedHornError,
  HornMeshError,
  OpenHornError,
  SelfIntersectingHornError,
  TooManyTrianglesError,
  WallTooThickError,
} from './surface/horn-mesh-error.ts'
