import { ExpressionError } from './expression-error.ts'
import { EXPRESSION_FUNCTIONS, type ExpressionFunction } from './expression-functions.ts'
import { type Token, tokenize } from './tokenize.ts'

/** An expression in the azimuth p, ready to be evaluated. */
export type ParsedExpression = {
  /** @param azimuthRad the value of p */
  readonly evaluate: (azimuthRad: number) => number
  /** Whether p occurs in the text. */
  readonly usesAzimuth: boolean
}

type BinaryOperator = {
  readonly precedence: number
  readonly isRightAssociative: boolean
  readonly apply: (left: number, right: number) => number
}

/** Bounds the recursion of the parser, and with it the stack, whatever the text. */
const MAX_NESTING = 100

/** A sign binds weaker than a power (−2^2 is −4) and tighter than a product. */
const SIGN_PRECEDENCE = 3

const TIMES: BinaryOperator = { precedence: 2, isRightAssociative: false, apply: (x, y) => x * y }

const BINARY_OPERATORS: ReadonlyMap<string, BinaryOperator> = new Map([
  ['+', { precedence: 1, isRightAssociative: false, apply: (x, y) => x + y }],
  ['-', { precedence: 1, isRightAssociative: false, apply: (x, y) => x - y }],
  ['*', TIMES],
  ['/', { precedence: 2, isRightAssociative: false, apply: (x, y) => x / y }],
  ['^', { precedence: 4, isRightAssociative: true, apply: (x, y) => x ** y }],
])

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
])

/**
 * Reads an expression by precedence climbing and turns it into closures; nothing is ever evaluated as code.
 *
 * Grammar: numbers, `p`, `pi`, `e`, `+ - * / ^`, signs, parentheses, the functions of `EXPRESSION_FUNCTIONS`.
 * A name or an opening parenthesis right after a value multiplies (`2sin(p)`), with the precedence of `*`:
 * `1/2p` is p/2. `^` is right associative. Case does not matter.
 *
 * @throws ExpressionError with the column where reading stopped
 */
export function parseExpression(text: string): ParsedExpression {
  const parser = new ExpressionParser(tokenize(text))
  return parser.parseWhole()
}

class ExpressionParser {
  private readonly tokens: readonly Token[]
  private position = 0
  private nesting = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  parseWhole(): ParsedExpression {
    const expression = this.parseBinary(0)
    if (this.peek().kind !== 'end') throw this.unexpected('an operator or the end')
    return expression
  }

  /** Reads operands as long as the operators between them bind at least as tightly as `minPrecedence`. */
  private parseBinary(minPrecedence: number): ParsedExpression {
    this.nesting++
    if (this.nesting > MAX_NESTING) {
      throw new ExpressionError(`The expression is nested more than ${MAX_NESTING} deep`, this.peek().column)
    }
    let left = this.parseOperand()
    for (;;) {
      const symbol = this.peekSymbol()
      const written = symbol === undefined ? undefined : BINARY_OPERATORS.get(symbol)
      const operator = written ?? (this.startsFactor() ? TIMES : undefined)
      if (operator === undefined || operator.precedence < minPrecedence) break
      if (written !== undefined) this.position++
      const right = this.parseBinary(
        operator.isRightAssociative ? operator.precedence : operator.precedence + 1,
      )
      left = applyBinary(operator, left, right)
    }
    this.nesting--
    return left
  }

  private parseOperand(): ParsedExpression {
    const token = this.peek()
    if (token.kind === 'number') return this.parseConstant(token.value)
    if (token.kind === 'name') return this.parseName(token.name)
    const symbol = this.peekSymbol()
    if (symbol !== '+' && symbol !== '-' && symbol !== '(') throw this.unexpected('a value')
    this.position++
    if (symbol === '(') {
      const inner = this.parseBinary(0)
      this.expectSymbol(')')
      return inner
    }
    const signed = this.parseBinary(SIGN_PRECEDENCE)
    if (symbol === '+') return signed
    return { evaluate: (p) => -signed.evaluate(p), usesAzimuth: signed.usesAzimuth }
  }

  private parseConstant(value: number): ParsedExpression {
    this.position++
    return { evaluate: () => value, usesAzimuth: false }
  }

  private parseName(name: string): ParsedExpression {
    const called = EXPRESSION_FUNCTIONS.get(name)
    if (called !== undefined) return this.parseCall(name, called)
    const constant = CONSTANTS.get(name)
    if (constant !== undefined) return this.parseConstant(constant)
    if (name !== 'p') throw new ExpressionError(`The name '${name}' is not known`, this.peek().column)
    this.position++
    return { evaluate: (p) => p, usesAzimuth: true }
  }

  private parseCall(name: string, called: ExpressionFunction): ParsedExpression {
    const { column } = this.peek()
    this.position++
    this.expectSymbol('(')
    const operands = [this.parseBinary(0)]
    while (this.peekSymbol() === ',') {
      this.position++
      operands.push(this.parseBinary(0))
    }
    this.expectSymbol(')')
    if (operands.length < called.minArguments || operands.length > called.maxArguments) {
      throw new ExpressionError(`${name} takes ${describeArity(called)}, not ${operands.length}`, column)
    }
    return applyFunction(called, operands)
  }

  private peek(): Token {
    return this.tokens[this.position]
  }

  private peekSymbol(): string | undefined {
    const token = this.peek()
    return token.kind === 'symbol' ? token.symbol : undefined
  }

  /** A number does not start a factor: in `1 000` or `1.2.3` a product is never meant. */
  private startsFactor(): boolean {
    return this.peek().kind === 'name' || this.peekSymbol() === '('
  }

  private expectSymbol(symbol: string): void {
    if (this.peekSymbol() !== symbol) throw this.unexpected(`'${symbol}'`)
    this.position++
  }

  private unexpected(expected: string): ExpressionError {
    const token = this.peek()
    return new ExpressionError(`Expected ${expected}, found ${describeToken(token)}`, token.column)
  }
}

function applyBinary(
  { apply }: BinaryOperator,
  left: ParsedExpression,
  right: ParsedExpression,
): ParsedExpression {
  return {
    evaluate: (p) => apply(left.evaluate(p), right.evaluate(p)),
    usesAzimuth: left.usesAzimuth || right.usesAzimuth,
  }
}

function applyFunction(
  { apply }: ExpressionFunction,
  operands: readonly ParsedExpression[],
): ParsedExpression {
  return {
    evaluate: (p) => apply(...operands.map((operand) => operand.evaluate(p))),
    usesAzimuth: operands.some((operand) => operand.usesAzimuth),
  }
}

function describeArity({ minArguments, maxArguments }: ExpressionFunction): string {
  if (maxArguments > minArguments) return `at least ${minArguments} arguments`
  return minArguments === 1 ? 'one argument' : `${minArguments} arguments`
}

function describeToken(token: Token): string {
  switch (token.kind) {
    case 'number':
      return `the number ${token.value}`
    case 'name':
      return `'${token.name}'`
    case 'symbol':
      return `'${token.symbol}'`
    case 'end':
      return 'the end'
  }
}
