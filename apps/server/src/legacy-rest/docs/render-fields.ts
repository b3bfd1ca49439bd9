import type { JsonSchema } from '@hornbench/legacy-wire'
import { type Html, html } from './html.ts'
import { defaultText, typeWords } from './schema-words.ts'

type FieldRow = {
  readonly name: string
  readonly schema: JsonSchema
  readonly isRequired: boolean
  /** Where the schema has none itself. */
  readonly description?: string
}

/** Names, types, defaults and meanings, one below the other, so that they fit on a narrow screen. */
export function renderFields(rows: readonly FieldRow[]): Html {
  return html`<dl>
    ${rows.map(
      ({ name, schema, isRequired, description = schema.description }) =>
        html`<div>
          <dt>
            <code>${name}</code>
            <span class="type">${typeWords(schema)}${renderDefault(schema)}</span>
            ${isRequired ? html`<span class="needed">required</span>` : undefined}
          </dt>
          <dd>${description}</dd>
        </div>`,
    )}
  </dl>`
}

/** The fields of a model. */
export function renderModel({ properties = {}, required = [] }: JsonSchema): Html {
  const rows = Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    isRequired: required.includes(name),
  }))
  return renderFields(rows)
}

function renderDefault(schema: JsonSchema): Html | undefined {
  const text = defaultText(schema)
  return text === undefined ? undefined : html`, default <code>${text}</code>`
}
