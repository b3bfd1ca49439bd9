import type { JsonSchema, Printable } from '@hornbench/legacy-wire'

/** As much of OpenAPI 3.1 as this server says of itself. */
export type OpenApiDocument = {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly description: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
}

export type OperationObject = {
  readonly tags: readonly [string]
  readonly summary: string
  readonly description?: string
  readonly operationId: string
  readonly parameters?: readonly ParameterObject[]
  readonly requestBody?: { readonly content: Content; readonly required: true }
  /** By status. */
  readonly responses: Readonly<Record<string, ResponseObject>>
}

export type ParameterObject = {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly description?: string
  readonly required: boolean
  readonly schema: JsonSchema
  readonly example?: string
}

export type ResponseObject = { readonly description: string; readonly content: Content }

/** By media type. */
type Content = Readonly<Record<string, MediaType>>

export type MediaType = {
  readonly schema: JsonSchema
  readonly example?: Printable
  /** By an arbitrary name. */
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: Printable }>>
}
