// What others use of the older document.
export { describeLegacyDevice } from './describe-legacy-device.ts'
export type { LegacyDocument, LegacyValue } from './legacy-document.ts'
export { legacyMeshValidation, type LegacyMeshValidation } from './legacy-mesh-validation.ts'
export type { LegacyPolar } from './legacy-polar.ts'
export type { LegacyFacts, LegacyResultInput } from './legacy-result-input.ts'
export type { LegacyRow } from './legacy-row.ts'
export { toLegacyResult } from './to-legacy-result.ts'
export { toLegacyRow } from './to-legacy-row.ts'
