/** A value in a JSON text and where it stands there: texts are compared by their characters, not by what they mean. */
export type JsonNode = {
  readonly start: number
  readonly end: number
} & (
  | { readonly kind: 'object'; readonly members: readonly (readonly [key: string, value: JsonNode])[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string' | 'integer' | 'float' | 'boolean' | 'null' }
)

const BLANKS = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\]|\\.)*"/y
const NUMBER = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y
const WORD = /true|false|null/y

/** @throws SyntaxError when the text is not one JSON value */
export function parseJsonTree(text: string): JsonNode {
  let at = 0

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at = pattern.lastIndex
    return match
  }

  function takeMark(mark: string): boolean {
    take(BLANKS)
    if (text[at] !== mark) return false
    at += 1
    return true
  }

  function refuse(): never {
    throw new SyntaxError(`No JSON at ${at}: ${text.slice(at, at + 40)}`)
  }

  function readScalar(start: number): JsonNode {
    if (take(STRING)) return { kind: 'string', start, end: at }
    const number = take(NUMBER)
    if (number) return { kind: (number[1] ?? number[2]) ? 'float' : 'integer', start, end: at }
    const word = take(WORD)?.[0] ?? refuse()
    return { kind: word === 'null' ? 'null' : 'boolean', start, end: at }
  }

  function readMembers(): [string, JsonNode][] {
    const members: [string, JsonNode][] = []
    if (takeMark('}')) return members
    do {
      take(BLANKS)
      const key = take(STRING)?.[0] ?? refuse()
      if (!takeMark(':')) refuse()
      members.push([JSON.parse(key) as string, readValue()])
    } while (takeMark(','))
    return takeMark('}') ? members : refuse()
  }

  function readItems(): JsonNode[] {
    const items: JsonNode[] = []
    if (takeMark(']')) return items
    do items.push(readValue())
    while (takeMark(','))
    return takeMark(']') ? items : refuse()
  }

  function readValue(): JsonNode {
    take(BLANKS)
    const start = at
    if (takeMark('{')) return { kind: 'object', members: readMembers(), start, end: at }
    if (takeMark('[')) return { kind: 'array', items: readItems(), start, end: at }
    return readScalar(start)
  }

  const tree = readValue()
  take(BLANKS)
  return at === text.length ? tree : refuse()
}
