import { syntaxFault } from './expression-fault-error.ts'

export type NumberToken = {
  readonly kind: 'number'
  readonly text: string
  readonly value: number
  /** Python kept whole numbers apart: what is wrong with them has other words. */
  readonly type: 'int' | 'float' | 'complex'
}

const DIGITS = String.raw`\d(?:_?\d)*`
const DECIMAL = new RegExp(
  String.raw`(?:${DIGITS}(?:\.(?:${DIGITS})?)?|\.${DIGITS})(?:[eE][+-]?${DIGITS})?`,
  'y',
)
const OTHER_BASE = /0(?:[xX](?:_?[\da-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y
const NAME_CHARACTER = /[A-Za-z0-9_]/

/**
 * A number of Python at a place of a text; undefined where none begins.
 *
 * @throws ExpressionFaultError for one that runs into a name, as in `2p`, or has leading zeros
 */
export function scanNumber(text: string, at: number, line: number): NumberToken | undefined {
  const other = execAt(OTHER_BASE, text, at)
  if (other !== undefined && endsThere(text, at + other.length)) {
    return { kind: 'number', text: other, value: Number(other.replaceAll('_', '')), type: 'int' }
  }
  const written = execAt(DECIMAL, text, at)
  if (written === undefined) return undefined
  const end = at + written.length
  const type = /^[\d_]+$/.test(written) ? 'int' : 'float'
  if (/^[jJ]/.test(text.charAt(end))) {
    if (!endsThere(text, end + 1)) throw syntaxFault('invalid imaginary literal', line)
    return { kind: 'number', text: text.slice(at, end + 1), value: Number.NaN, type: 'complex' }
  }
  if (type === 'int' && /^0[\d_]*[1-9]/.test(written)) {
    throw syntaxFault(
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      line,
    )
  }
  if (!endsThere(text, end)) throw syntaxFault('invalid decimal literal', line)
  return { kind: 'number', text: written, value: Number(written.replaceAll('_', '')), type }
}

function execAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

function endsThere(text: string, at: number): boolean {
  return !NAME_CHARACTER.test(text.charAt(at))
}
