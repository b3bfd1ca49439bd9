import { type JsonSchema, printAnswer } from '@hornbench/legacy-wire'
import { type Html, html } from './html.ts'

const MOST_INLINE = 60
/** A bound beyond is that of a type of numbers and tells nobody anything. */
const MOST_SHOWN = BigInt(Number.MAX_SAFE_INTEGER)

/** What a field may be, in the words of JSON; a model is a link to where it is described. */
export function typeWords(schema: JsonSchema): Html {
  const { $ref, anyOf, items, type = '', minimum, maximum } = schema
  if ($ref !== undefined) {
    const name = nameInRef($ref)
    return html`<a href="#${schemaId(name)}">${name}</a>`
  }
  if (anyOf) return anyOf.map(typeWords).reduce((all, one) => html`${all} or ${one}`)
  if (items) return html`array of ${typeWords(items)}`
  const most = maximum === undefined || maximum > MOST_SHOWN ? '' : ` to ${maximum}`
  const range = minimum === undefined ? '' : ` from ${minimum}${most}`
  return html`${type}${range}`
}

/** The default as JSON, where it is short enough to stand in a line; undefined where there is none. */
export function defaultText({ default: value }: JsonSchema): string | undefined {
  if (value === undefined) return undefined
  const text = printAnswer(value)
  return text.length > MOST_INLINE ? undefined : text
}

/** The model that a reference is to. */
export function nameInRef(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1)
}

/** Where the page describes a model. */
export function schemaId(name: string): string {
  return `model-${name}`
}
