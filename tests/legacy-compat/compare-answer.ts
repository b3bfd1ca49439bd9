import type { Exchange } from './exchange.ts'
import { findNodes } from './find-nodes.ts'
import { type JobNames, withForms } from './form-of.ts'
import { parseJsonTree } from './json-tree.ts'

/** An answer as it came over the wire; names of headers in lower case. */
export type RawAnswer = {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** What a recording and its replay call the jobs. */
export type Names = { readonly recorded: JobNames; readonly replayed: JobNames }

const COMPARED = /^(?:content-type|content-length|transfer-encoding|allow|location|vary|access-control-.*)$/

/** All differences between what was recorded and what came, in words; none when the answer is right. */
export function compareAnswer(exchange: Exchange, answer: RawAnswer, names: Names): string[] {
  const { response } = exchange
  return [
    ...compareText('status', String(response.status), String(answer.status)),
    ...compareHeaders(exchange, answer),
    ...compareBody(exchange, answer, names),
  ]
}

/** Whether an exchange has values that are compared by their form. */
export function isByForm({ volatile }: Pick<Exchange, 'volatile'>): boolean {
  return volatile.some((path) => path.startsWith('$'))
}

function compareHeaders({ response, volatile }: Exchange, answer: RawAnswer): string[] {
  const recorded = new Map(response.headers.map(([name, value]) => [name.toLowerCase(), value]))
  const names = new Set([...recorded.keys(), ...answer.headers.keys()])
  return [...names]
    .filter((name) => COMPARED.test(name) && !volatile.includes(`header:${name}`))
    .flatMap((name) => compareText(name, recorded.get(name), answer.headers.get(name)))
}

function compareBody({ response, volatile }: Exchange, answer: RawAnswer, names: Names): string[] {
  const paths = volatile.filter((path) => path.startsWith('$'))
  if (paths.includes('$body')) return compareText('empty body', response.body === '', answer.body === '')
  if (paths.length === 0) return compareText('body', response.body, answer.body)
  return compareText(
    'body',
    maskPaths(response.body, paths, names.recorded),
    maskPaths(answer.body, paths, names.replayed),
  )
}

/** The text itself when it is no JSON. */
function maskPaths(text: string, paths: readonly string[], names: JobNames): string {
  try {
    const tree = parseJsonTree(text)
    const values = paths.flatMap((path) => findNodes(text, tree, path))
    return withForms(text, values, names)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}

/** One sentence when the two differ, with the place of the first difference. */
export function compareText(what: string, recorded: unknown, came: unknown): string[] {
  if (recorded === came) return []
  const [one, other] = [String(recorded), String(came)]
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  const from = Math.max(0, same - 60)
  return [`${what}: recorded ${one.slice(from, same + 80)} ≠ ${other.slice(from, same + 80)}`]
}
