import type { WireValue } from '../json/wire-value.ts'

/** As much of JSON Schema (2020-12, as in OpenAPI 3.1) as the models need; keys are printed in the order of their making. */
export type JsonSchema = {
  readonly $ref?: string
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly type?: 'number' | 'integer' | 'boolean' | 'string' | 'object' | 'array' | 'null'
  readonly maximum?: bigint
  readonly minimum?: bigint
  readonly required?: readonly string[]
  readonly title?: string
  readonly description?: string
  readonly default?: WireValue
}
