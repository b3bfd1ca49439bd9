import type { Field, FieldType, Model } from '../models/model.ts'
import type { JsonSchema } from './json-schema.ts'
import { titleOf } from './title-of.ts'

/** What a field means, in words, with its unit; undefined where there is nothing to say. */
export type MeaningOf = (model: Model, field: Field) => string | undefined

/**
 * The schema of a field as the older server wrote it: the strict form of the type, without the texts and booleans that
 * are coerced to it, and without checks behind the type. A default of null is left out.
 */
export function describeField(model: Model, field: Field, meaningOf: MeaningOf): JsonSchema {
  const description = meaningOf(model, field)
  const hasDefault = field.default !== undefined && field.default !== null
  return {
    ...describeType(field.type),
    ...(!isModel(field.type) && { title: titleOf(field.name) }),
    ...(description !== undefined && { description }),
    ...(hasDefault && { default: field.default }),
  }
}

/** Where the schema of a model stands in the document. */
export function schemaRef(name: string): string {
  return `#/components/schemas/${name}`
}

function describeType(type: FieldType): JsonSchema {
  switch (type.kind) {
    case 'float':
      return { type: 'number' }
    case 'bool':
      return { type: 'boolean' }
    case 'str':
      return { type: 'string' }
    case 'dict':
      return { type: 'object' }
    case 'int':
      return {
        type: 'integer',
        ...(type.most !== undefined && { maximum: type.most }),
        ...(type.least !== undefined && { minimum: type.least }),
      }
    case 'float-or-str':
      return { anyOf: [{ type: 'number' }, { type: 'string' }] }
    case 'list':
      return { items: describeType(type.of), type: 'array' }
    case 'optional':
      return { anyOf: [describeType(type.of), { type: 'null' }] }
    case 'model':
      return { $ref: schemaRef(type.model.name) }
  }
}

/** A model has the title of its own schema. */
function isModel(type: FieldType): boolean {
  return type.kind === 'model' || (type.kind === 'optional' && isModel(type.of))
}
