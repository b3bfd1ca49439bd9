import type { JsonNode } from './json-tree.ts'

/** The names of jobs by their ids: in a recording and in its replay, the same job has the same name. */
export type JobNames = ReadonlyMap<string, string>

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g
/** The fraction is left out when it is 0. */
const TIME = /^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?"$/

/**
 * What has to be the same of a value that may differ: its type; of an object its keys in their order; of a text with ids
 * all but the ids, and these belong to the same jobs.
 */
function formOf(text: string, node: JsonNode, names: JobNames): string {
  const lexeme = text.slice(node.start, node.end)
  switch (node.kind) {
    case 'object':
      return `{${node.members.map(([key, value]) => `${key}:${formOf(text, value, names)}`).join()}}`
    case 'string':
      if (TIME.test(lexeme)) return '<time>'
      return lexeme.search(UUID) === -1
        ? '<text>'
        : lexeme.replaceAll(UUID, (id) => `<${names.get(id) ?? 'id'}>`)
    case 'array':
    case 'integer':
    case 'float':
    case 'boolean':
    case 'null':
      return `<${node.kind}>`
  }
}

/** The text with the values at the paths replaced by their forms. */
export function withForms(text: string, values: readonly JsonNode[], names: JobNames): string {
  let result = ''
  let at = 0
  for (const node of values.toSorted((one, other) => one.start - other.start)) {
    // Named twice, or within another one.
    if (node.start < at) continue
    result += text.slice(at, node.start) + formOf(text, node, names)
    at = node.end
  }
  return result + text.slice(at)
}
