import {
  ALLOWED_FIELD_MEMBERS,
  ALLOWED_FIELDS,
  ALLOWED_OPTIONS,
  ALLOWED_WORDS,
  FACTORIES,
} from './allowed-words.ts'
import { findBlockEnds } from './find-block-ends.ts'
import { matchBrackets } from './match-brackets.ts'
import { ScriptRefusedError } from './script-refused-error.ts'
import { type Token, tokeniseScript } from './tokenise-script.ts'

const ASSIGNMENTS: ReadonlySet<string> = new Set(['=', '+=', '-=', '*=', '/='])
const PHYSICAL_KINDS: ReadonlySet<string> = new Set(['Point', 'Line', 'Curve', 'Surface', 'Volume'])

/** A script that may be handed to Gmsh, and what its parts were called. */
export type RewrittenScript = {
  /** A statement a line; words of the allow-list, numbers, signs, `v0`, `v1` … and `"n0"`, `"n1"` … */
  readonly text: string
  /** For each of its lines, the line that it was made of; both from 1, the first member stands for none. */
  readonly originalLines: readonly number[]
  /** What `v0`, `v1` … were. */
  readonly variables: readonly string[]
  /** What `"n0"`, `"n1"` … were. */
  readonly groups: readonly string[]
}

/**
 * Checks a script by the allow-list and writes it anew. Nothing that its author wrote is in what Gmsh gets: comments are
 * gone, variables and physical groups have other names, all else are numbers and words of the list. So it does not matter
 * where Gmsh's scanner reads a text, a comment or a skipped part otherwise than this one.
 *
 * @throws ScriptRefusedError that names the first word that is not allowed, and its line
 */
export function rewriteScript(script: string): RewrittenScript {
  const tokens = tokeniseScript(script)
  const partners = matchBrackets(tokens)
  const blockEnds = findBlockEnds(tokens, partners)
  const variables = new Map<string, string>()
  const groups = new Map<string, string>()
  const lines: string[] = []
  const originalLines = [0]
  let current: string[] = []

  for (const [index, token] of tokens.entries()) {
    if (current.length === 0) originalLines.push(token.line)
    current.push(spell(index, token))
    if (token.text !== ';' && !blockEnds.has(index)) continue
    lines.push(current.join(' '))
    current = []
  }
  if (current.length > 0) lines.push(current.join(' '))
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    originalLines,
    variables: [...variables.keys()],
    groups: [...groups.keys()],
  }

  function spell(index: number, token: Token): string {
    if (token.kind === 'word') return spellWord(index, token)
    return token.kind === 'text' ? spellText(index, token) : token.text
  }

  function spellWord(index: number, { text, line }: Token): string {
    const before = textAt(index - 1)
    if (before === '.') return checkMember(index, text, line)
    if (before === '=' && isField(index - 2))
      return check(ALLOWED_FIELDS, `Field[] = ${text}`, { text, line })
    if (ALLOWED_WORDS.has(text)) return text
    const name = variables.get(text)
    if (name !== undefined) return name
    if (!declaresVariable(index)) throw ScriptRefusedError.forbids(`'${text}'`, line)
    return addTo(variables, text, 'v')
  }

  function checkMember(index: number, text: string, line: number): string {
    if (isField(index - 2)) return check(ALLOWED_FIELD_MEMBERS, `Field[].${text}`, { text, line })
    const owner = tokens[index - 2]
    const options = owner?.kind === 'word' ? ALLOWED_OPTIONS.get(owner.text) : undefined
    return check(options ?? new Set(), `${owner?.text ?? ''}.${text}`, { text, line })
  }

  /** Whether a bracket closes `Field[…]`. */
  function isField(index: number): boolean {
    const opening = textAt(index) === ']' ? partners.get(index) : undefined
    return opening !== undefined && textAt(opening - 1) === 'Field'
  }

  /** `a = …`, `a[] = …`, `a(3) += …`, `For a In …` */
  function declaresVariable(index: number): boolean {
    if (textAt(index - 1) === 'For') return true
    const next = textAt(index + 1)
    const end = next === '[' || next === '(' ? partners.get(index + 1) : index
    return end !== undefined && ASSIGNMENTS.has(textAt(end + 1))
  }

  function spellText(index: number, { text, line }: Token): string {
    if (textAt(index - 1) === '(') {
      if (textAt(index - 2) === 'SetFactory' && FACTORIES.has(text)) return `"${text}"`
      const isGroup = textAt(index - 3) === 'Physical' && PHYSICAL_KINDS.has(textAt(index - 2))
      if (isGroup) return `"${groups.get(text) ?? addTo(groups, text, 'n')}"`
    }
    throw ScriptRefusedError.forbids(`the text "${text}" here`, line)
  }

  /** Of a text the quotes count too, so that `"Physical"` is not taken for the word. */
  function textAt(index: number): string {
    const token = tokens[index]
    if (!token) return ''
    return token.kind === 'text' ? `"${token.text}"` : token.text
  }
}

function check(allowed: ReadonlySet<string>, shown: string, { text, line }: Omit<Token, 'kind'>): string {
  if (!allowed.has(text)) throw ScriptRefusedError.forbids(`'${shown}'`, line)
  return text
}

function addTo(names: Map<string, string>, text: string, letter: 'v' | 'n'): string {
  const name = `${letter}${names.size}`
  names.set(text, name)
  return name
}
