import { syntaxFault } from './expression-fault-error.ts'
import { scanNumber, type NumberToken } from './scan-number-token.ts'

export type ExpressionToken = Position &
  (
    | NumberToken
    | { readonly kind: 'name' | 'symbol' | 'other'; readonly text: string }
    | {
        readonly kind: 'end'
        readonly text: ''
        readonly unclosed?: { readonly symbol: string; readonly line: number }
      }
  )

type Position = {
  readonly line: number
  /** Open parentheses around it. */
  readonly level: number
}

/** As many parentheses as Python opened within each other. */
const MOST_LEVELS = 200

const CLOSING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])
const OPENING: ReadonlySet<string> = new Set(CLOSING.values())
const SYMBOL = /\*\*|\/\/|[-+*/%(),]/y
const NAME = /[_\p{ID_Start}][\p{ID_Continue}]*/uy
/** Symbols that Python knows and that have no place here, longest first. */
const OTHER = /<<|>>|<=|>=|==|!=|->|:=|\.\.\.|[<>=@&|~^.:;![\]{}$?`]/y
const UNPRINTABLE = /[\p{C}\p{Z}]/u

/**
 * Splits an expression into the tokens of Python, and one `end`. Its faults come before any other, wherever they are; but
 * for a parenthesis that is never closed, which shows when the end is reached.
 *
 * @throws ExpressionFaultError
 */
export function tokenizeExpression(text: string): ExpressionToken[] {
  const tokens: ExpressionToken[] = []
  const open: { readonly symbol: string; readonly line: number }[] = []
  let line = 1
  let at = 0

  function take(found: NumberToken | { kind: 'name' | 'symbol' | 'other'; text: string }): void {
    if (OPENING.has(found.text)) {
      if (open.length >= MOST_LEVELS) throw syntaxFault('too many nested parentheses', line)
      open.push({ symbol: found.text, line })
    }
    const wanted = CLOSING.get(found.text)
    if (wanted !== undefined) close(found.text, wanted)
    tokens.push({ ...found, line, level: open.length })
    at += found.text.length
  }

  function close(symbol: string, wanted: string): void {
    const opened = open.pop()
    if (opened === undefined) throw syntaxFault(`unmatched '${symbol}'`, line)
    if (opened.symbol === wanted) return
    const where = opened.line === line ? '' : ` on line ${opened.line}`
    throw syntaxFault(
      `closing parenthesis '${symbol}' does not match opening parenthesis '${opened.symbol}'${where}`,
      line,
    )
  }

  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '\n') {
      // Within parentheses a line goes on; elsewhere a second one is one too many.
      if (open.length === 0) tokens.push({ kind: 'other', text: '\n', line, level: 0 })
      line += 1
      at += 1
    } else if (' \t\f\r'.includes(character)) at += 1
    else if (character === '#') at = endOfLine(text, at)
    else take(scanNumber(text, at, line) ?? match(text, at) ?? refuse(text, at, line))
  }
  const unclosed = open.at(-1)
  tokens.push({ kind: 'end', text: '', line, level: open.length, ...(unclosed && { unclosed }) })
  return tokens
}

function match(text: string, at: number) {
  const kinds = [
    ['symbol', SYMBOL],
    ['name', NAME],
    ['other', OTHER],
  ] as const
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) return { kind, text: found[0] }
  }
  return undefined
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function refuse(text: string, at: number, line: number): never {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (character === '\\') throw syntaxFault('unexpected character after line continuation character', line)
  if (character === "'" || character === '"') {
    throw syntaxFault(`unterminated string literal (detected at line ${line})`, line)
  }
  const code = `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  if (UNPRINTABLE.test(character)) throw syntaxFault(`invalid non-printable character ${code}`, line)
  throw syntaxFault(`invalid character '${character}' (${code})`, line)
}
