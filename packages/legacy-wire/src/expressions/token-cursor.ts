import { ExpressionFaultError, syntaxFault } from './expression-fault-error.ts'
import { type ExpressionToken, tokenizeExpression } from './tokenize-expression.ts'

/** What Python goes on to read and this reader does not: it can't be known whether the older server took the text. */
const BEYOND: ReadonlySet<string> = new Set(
  '< > <= >= == != @ & | << >> ~ . [ ] { } := if else and or not in is lambda'.split(' '),
)
/** Names that Python keeps for itself. */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'as assert async await break class continue def del elif except finally for from global import nonlocal pass raise ' +
    'return try while with yield if else and or not in is lambda'
  ).split(' '),
)

/** A place in the tokens of an expression. */
export type TokenCursor = {
  readonly peek: () => ExpressionToken
  readonly advance: () => void
  readonly isAt: (symbol: string) => boolean
  /** Steps over a symbol; false where it is not the next one. */
  readonly skip: (symbol: string) => boolean
  /**
   * What is wrong with the next token.
   *
   * @param readOn where an operator would have had its place there: reads an operand, as Python does to see what was
   *   meant when one follows another
   */
  readonly refuse: (readOn?: () => void) => ExpressionFaultError
}

/** @throws ExpressionFaultError */
export function createTokenCursor(text: string): TokenCursor {
  const tokens = tokenizeExpression(text)
  let at = 0
  let furthest = 0

  function peek(): ExpressionToken {
    furthest = Math.max(furthest, at)
    return tokens[at] as ExpressionToken
  }

  const isAt = (symbol: string) => peek().kind === 'symbol' && peek().text === symbol

  function skip(symbol: string): boolean {
    if (!isAt(symbol)) return false
    at += 1
    return true
  }

  function refuse(readOn?: () => void): ExpressionFaultError {
    const token = peek()
    const isTwoOperands = readOn !== undefined && isOperand(token)
    if (isTwoOperands) tryTo(readOn)
    const isBeyond = BEYOND.has(token.text)
    const last = isBeyond ? tokens.at(-1) : tokens[furthest]
    if (last?.kind === 'end' && last.unclosed) {
      return syntaxFault(`'${last.unclosed.symbol}' was never closed`, last.unclosed.line)
    }
    if (isBeyond) return unknownHere(token.text)
    const hint = isTwoOperands && token.level > 0 ? '. Perhaps you forgot a comma?' : ''
    return syntaxFault(`invalid syntax${hint}`, token.line)
  }

  return { peek, advance: () => void (at += 1), isAt, skip, refuse }
}

/** Whether a token is a number or a name that Python does not keep for itself. */
export function isOperand(token: ExpressionToken): boolean {
  return token.kind === 'number' || (token.kind === 'name' && !KEYWORDS.has(token.text))
}

function tryTo(read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof ExpressionFaultError)) throw error
  }
}

function unknownHere(text: string): ExpressionFaultError {
  return new ExpressionFaultError(
    'other',
    `'${text}' can't be used in an expression: write it with numbers, p, + - * / ^ and functions.`,
  )
}
