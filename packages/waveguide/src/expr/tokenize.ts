import { ExpressionError } from './expression-error.ts'

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly column: number }
  | { readonly kind: 'name'; readonly name: string; readonly column: number }
  | { readonly kind: 'symbol'; readonly symbol: string; readonly column: number }
  | { readonly kind: 'end'; readonly column: number }

/** Longer texts are refused before anything is read. */
const MAX_EXPRESSION_LENGTH = 2000

/** An exponent needs its digits: `2e` is 2 times Euler's number, `2e3` is two thousand. */
const TOKEN =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(?<name>[a-z_][a-z0-9_]*)|(?<symbol>[-+*/^(),]))/iy

/**
 * Splits a text into numbers, names (in lower case) and the symbols `+ - * / ^ ( ) ,`, and one `end`.
 *
 * @throws ExpressionError at the first character that starts no token
 */
export function tokenize(text: string): Token[] {
  if (text.length > MAX_EXPRESSION_LENGTH) {
    const problem = `The expression has ${text.length} characters; at most ${MAX_EXPRESSION_LENGTH} are read. Shorten it`
    throw new ExpressionError(problem, MAX_EXPRESSION_LENGTH + 1)
  }
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const start = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) throw unreadable(text, start)
    tokens.push(toToken(match, start))
  }
  tokens.push({ kind: 'end', column: end + 1 })
  return tokens
}

function toToken(match: RegExpExecArray, start: number): Token {
  const { number, name, symbol = '' } = match.groups ?? {}
  const written = number ?? name ?? symbol
  const column = start + match[0].length - written.length + 1
  if (number !== undefined) return { kind: 'number', value: Number(number), column }
  if (name !== undefined) return { kind: 'name', name: name.toLowerCase(), column }
  return { kind: 'symbol', symbol, column }
}

function unreadable(text: string, start: number): ExpressionError {
  const offset = start + text.slice(start).search(/\S/)
  return new ExpressionError(`The character '${text[offset]}' means nothing here`, offset + 1)
}
