import { ScriptRefusedError } from './script-refused-error.ts'

/** A piece of a script. Blanks and comments are none. */
export type Token = {
  readonly kind: 'word' | 'number' | 'text' | 'sign'
  /** As written; of a text, what is between its quotes. */
  readonly text: string
  /** From 1. */
  readonly line: number
}

const MOST_CHARACTERS = 2 ** 20
const MOST_WORD_CHARACTERS = 100
const MOST_NUMBER_CHARACTERS = 50
const MOST_TEXT_CHARACTERS = 100

/** All signs that may stand in a script, longer ones first. Shifts are not here: `>>` also appends to a file. */
const SIGNS = '+= -= *= /= || && ++ -- == != <= >= ; = : ( ) [ ] { } , + - * / % ^ < > ! ? . #'.split(' ')
const SIGN_PATTERN = SIGNS.map((sign) => sign.replace(/./g, '\\$&')).join('|')
const REFUSED_SIGN = /(?:>>|<<|::|\.\.\.)/y

const BLANKS = /[ \t\f]+/y
const LINE_END = /\r\n|\r|\n/y
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const SIGN = new RegExp(SIGN_PATTERN, 'y')
const LINE_COMMENT = /\/\/[^\r\n]*/y
const TEXT_CHARACTER = /^[^\p{C}\p{Zl}\p{Zp}"'\\]*$/u

/**
 * Reads a script in Gmsh's language into its pieces, as far as they may occur at all. Gmsh's own scanner has edges (it cuts
 * long texts, ends an open comment at the end of the file, looks for `EndIf` letter by letter), so what is read here is
 * never handed over as it was written: see `rewriteScript`.
 *
 * @throws ScriptRefusedError
 */
export function tokeniseScript(script: string): Token[] {
  if (script.length > MOST_CHARACTERS) {
    throw new ScriptRefusedError(`The script may have ${MOST_CHARACTERS} characters.`)
  }
  const tokens: Token[] = []
  let at = 0
  let line = 1

  /** Goes on behind what matches here. */
  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at
    const match = pattern.exec(script)?.[0]
    at += match?.length ?? 0
    return match
  }

  function takeBlockComment(): void {
    const end = script.indexOf('*/', at + 2)
    if (end === -1) throw new ScriptRefusedError(`A comment of the script does not end (line ${line}).`)
    line += countLineEnds(script.slice(at, end))
    at = end + 2
  }

  function takeText(quote: string): Token {
    const end = script.indexOf(quote, at + 1)
    if (end === -1) throw new ScriptRefusedError(`A text of the script does not end (line ${line}).`)
    const text = script.slice(at + 1, end)
    if (text.length > MOST_TEXT_CHARACTERS || !TEXT_CHARACTER.test(text)) {
      throw ScriptRefusedError.forbids(`the text ${quote}${shown(text)}${quote}`, line)
    }
    at = end + 1
    return { kind: 'text', text, line }
  }

  function takeToken(): Token {
    const word = take(WORD)
    if (word !== undefined) return { kind: 'word', text: checkLength(word, MOST_WORD_CHARACTERS, line), line }
    const number = take(NUMBER)
    if (number !== undefined)
      return { kind: 'number', text: checkLength(number, MOST_NUMBER_CHARACTERS, line), line }
    const refused = take(REFUSED_SIGN)
    const sign = refused === undefined ? take(SIGN) : undefined
    if (sign === undefined) {
      throw ScriptRefusedError.forbids(
        `'${refused ?? shown(String.fromCodePoint(script.codePointAt(at) ?? 0))}'`,
        line,
      )
    }
    return { kind: 'sign', text: sign, line }
  }

  while (at < script.length) {
    if (take(BLANKS) !== undefined || take(LINE_COMMENT) !== undefined) continue
    const next = script.charAt(at)
    if (take(LINE_END) !== undefined) line += 1
    else if (script.startsWith('/*', at)) takeBlockComment()
    else if (next === '"' || next === "'") tokens.push(takeText(next))
    else if (at < script.length) tokens.push(takeToken())
  }
  return tokens
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

function checkLength(text: string, most: number, line: number): string {
  if (text.length > most) throw ScriptRefusedError.forbids(`'${shown(text)}'`, line)
  return text
}

/** Short, and with no character that would spoil a line of a log or of a page. */
function shown(text: string): string {
  const start = Array.from(text.slice(0, 40))
  const plain = start.map((character) =>
    /^[^\p{C}\p{Z}]$|^ $/u.test(character)
      ? character
      : `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return plain.join('') + (text.length > 40 ? '…' : '')
}
