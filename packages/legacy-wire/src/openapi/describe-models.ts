import type { FieldType, Model } from '../models/model.ts'
import { describeField } from './describe-field.ts'
import type { MeaningOf } from './describe-field.ts'
import type { JsonSchema } from './json-schema.ts'

/** The schemas of models and of those inside them, by name: the same data that validates requests, as a document. */
export function describeModels(
  models: readonly Model[],
  meaningOf: MeaningOf = () => undefined,
): ReadonlyMap<string, JsonSchema> {
  const all = new Set<Model>()
  for (const model of models) addModel(all, model)
  return new Map([...all].map((model) => [model.name, describeModel(model, meaningOf)]))
}

function describeModel(model: Model, meaningOf: MeaningOf): JsonSchema {
  const required = model.fields.filter((field) => field.default === undefined).map(({ name }) => name)
  const properties = model.fields.map(
    (field) => [field.name, describeField(model, field, meaningOf)] as const,
  )
  return {
    properties: Object.fromEntries(properties),
    type: 'object',
    ...(required.length > 0 && { required }),
    title: model.name,
  }
}

function addModel(all: Set<Model>, model: Model): void {
  if (all.has(model)) return
  all.add(model)
  for (const { type } of model.fields) {
    const inner = modelIn(type)
    if (inner) addModel(all, inner)
  }
}

function modelIn(type: FieldType): Model | undefined {
  if (type.kind === 'model') return type.model
  return type.kind === 'list' || type.kind === 'optional' ? modelIn(type.of) : undefined
}
