export { ExpressionFaultError } from './expressions/expression-fault-error.ts'
export { type LegacyExpression, readLegacyExpression } from './expressions/read-legacy-expression.ts'
export { decodeBody } from './json/decode-body.ts'
export { IntegerTooLongError } from './json/integer-too-long-error.ts'
export { JsonSyntaxError } from './json/json-syntax-error.ts'
export { NestingTooDeepError } from './json/nesting-too-deep-error.ts'
export { parseJson } from './json/parse-json.ts'
export { UndecodableTextError } from './json/undecodable-text-error.ts'
export type { Printable, WireValue } from './json/wire-value.ts'
export type { Model } from './models/model.ts'
export { REQUEST_MODELS } from './models/request-models.ts'
export { describeField, type MeaningOf, schemaRef } from './openapi/describe-field.ts'
export { describeModels } from './openapi/describe-models.ts'
export type { JsonSchema } from './openapi/json-schema.ts'
export { RENDER_CHARTS } from './models/render-charts-model.ts'
export { RENDER_DIRECTIVITY } from './models/render-directivity-model.ts'
export { printAnswer } from './print/print-answer.ts'
export { printFloat } from './print/print-float.ts'
export { printStored } from './print/print-stored.ts'
export { reprintStored } from './print/reprint-stored.ts'
export type {
  LegacyAxis,
  LegacyMesh,
  LegacyObject,
  LegacyPolarConfig,
  LegacySolveRequest,
  MeshValidationMode,
} from './requests/legacy-solve-request.ts'
export { type BodyOutcome, readBody } from './requests/read-body.ts'
export { readGenerateMshRequest } from './requests/read-generate-msh-request.ts'
export { readJobsQuery } from './requests/read-jobs-query.ts'
export type { JobsQueryOutcome, LegacyJobsQuery, LegacyJobStatus } from './requests/read-jobs-query.ts'
export { readSolveRequest } from './requests/read-solve-request.ts'
export type { SolveRequestOutcome } from './requests/read-solve-request.ts'
export {
  InvalidStoredRequestError,
  restoreSolveRequest,
  UnrestorableRequestError,
} from './requests/restore-solve-request.ts'
