const INDENT = '  '
const MOST_IN_LINE = 72

/** Lays JSON out over lines, without changing its numbers: what is short stays in one line. */
export function indentJson(json: string): string {
  return layOut(json, '')
}

function layOut(json: string, indent: string): string {
  const isList = json.startsWith('[')
  if (!isList && !json.startsWith('{')) return json
  const inner = split(json.slice(1, -1))
  const inLine = spaced(json)
  if (inLine.length + indent.length <= MOST_IN_LINE || inner.length === 0) return inLine
  const deeper = indent + INDENT
  const lines = inner.map((member) => deeper + layOutMember(member, isList, deeper))
  return `${json.charAt(0)}\n${lines.join(',\n')}\n${indent}${json.at(-1) ?? ''}`
}

function layOutMember(member: string, isList: boolean, indent: string): string {
  if (isList) return layOut(member, indent)
  const key = /^"(?:[^"\\]|\\.)*":/.exec(member)?.[0] ?? ''
  return `${key} ${layOut(member.slice(key.length), indent)}`
}

/** The members of a list or an object, which are cut at the commas of this level. */
function split(inner: string): string[] {
  const members: string[] = []
  let depth = 0
  let from = 0
  for (const { 0: token, index } of inner.matchAll(TOKENS)) {
    if (token === '[' || token === '{') depth += 1
    else if (token === ']' || token === '}') depth -= 1
    else if (token === ',' && depth === 0) {
      members.push(inner.slice(from, index))
      from = index + 1
    }
  }
  return inner === '' ? [] : [...members, inner.slice(from)]
}

/** Texts, so that what is in them is passed over, and what has a meaning. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[[\]{},:]/g

function spaced(json: string): string {
  return json.replaceAll(TOKENS, (token) => (token === ',' || token === ':' ? `${token} ` : token))
}
