import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileExpression } from './compile-expression.ts'
import { ExpressionError } from './expression-error.ts'

function valueOf(text: string, azimuthRad = 0): number {
  return compileExpression(text)(azimuthRad)
}

function errorOf(text: string): ExpressionError {
  try {
    compileExpression(text)
  } catch (error) {
    if (error instanceof ExpressionError) return error
  }
  throw new Error(`'${text}' was read`)
}

/** The type of the value, 'refused', or whatever else was thrown. */
function outcomeOf(text: string): unknown {
  try {
    return typeof compileExpression(text)(0.7)
  } catch (error) {
    return error instanceof ExpressionError ? 'refused' : error
  }
}

describe('grammar', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 2', 3],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['2^-1^2', 0.5],
    ['--3', 3],
    ['+4', 4],
    ['2*-3', -6],
    ['-2*3', -6],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })

  test.each([
    ['2pi', 2 * Math.PI],
    ['2e', 2 * Math.E],
    ['2e3', 2000],
    ['1e-3', 0.001],
    ['.5', 0.5],
    ['5.', 5],
    ['2(3)', 6],
    ['(2)(3)', 6],
    ['3(1+1)^2', 12],
    ['PI', Math.PI],
    ['Max(1, 2, 3)', 3],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })

  test('p is the azimuth, and a value before it multiplies with the precedence of a product', () => {
    expect(valueOf('p', 0.3)).toBe(0.3)
    expect(valueOf('2sin(p)', 0.3)).toBe(2 * Math.sin(0.3))
    expect(valueOf('1/2p', 0.5)).toBe(0.25)
    expect(valueOf('-cos(p)^2', 0.3)).toBe(-(Math.cos(0.3) ** 2))
  })

  test('the coverage angle of the horn editor has its known value', () => {
    // cos(2p) = 0 and sin(p)^12 = 2^-6 at 45 degrees.
    expect(valueOf('45 - 5*cos(2*p)^5 - 2*sin(p)^12', Math.PI / 4)).toBeCloseTo(45 - 2 / 64, 12)
  })
})

describe('errors', () => {
  test.each([
    ['', 1],
    ['   ', 1],
    ['1 +', 4],
    ['(1', 3],
    ['1)', 2],
    ['1 000', 3],
    ['1.2.3', 4],
    ['2 * foo', 5],
    ['sin p', 5],
    ['max(1)', 1],
    ['atan2(1, 2, 3)', 1],
    ['3 $ 4', 3],
    ['constructor', 1],
    ['p.constructor', 2],
  ])("'%s' is refused at column %d", (text, column) => {
    expect(errorOf(text).column).toBe(column)
  })

  test.each([['('], ['-'], ['2^'], ['sin('], ['p(']])(
    'a million times %s is refused and does not exhaust the stack',
    (piece) => {
      expect(errorOf(piece.repeat(1_000_000)).message).toMatch(/characters/)
      expect(errorOf(piece.repeat(400)).message).toMatch(/nested/)
    },
  )

  test('a long flat sum is read and evaluated', () => {
    expect(valueOf(`1${'+1'.repeat(999)}`)).toBe(1000)
  })

  test('whatever the text, it is either read or refused with an ExpressionError', () => {
    const pieces = [
      'p',
      'pi',
      'sin',
      'max',
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      '^',
      '1',
      '.5',
      'e',
      ' ',
      '2e',
      '#',
    ]
    const garbage = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(garbage, (text) => {
        expect(['number', 'refused']).toContain(outcomeOf(text))
      }),
      { numRuns: 3000 },
    )
  })
})

/** An expression tree with its own evaluation, to compare with. */
type Tree = { readonly text: string; readonly precedence: number; readonly value: (p: number) => number }

/** Binds tighter than any operator. */
const ATOM = 5

function bracketed(tree: Tree, minPrecedence: number): string {
  return tree.precedence < minPrecedence ? `(${tree.text})` : tree.text
}

const leaf: fc.Arbitrary<Tree> = fc.oneof(
  fc.constant<Tree>({ text: 'p', precedence: ATOM, value: (p) => p }),
  fc.constant<Tree>({ text: 'PI', precedence: ATOM, value: () => Math.PI }),
  fc
    .double({ min: 0, max: 1e6, noNaN: true })
    .filter((number) => !Object.is(number, -0))
    .map((number) => ({ text: String(number), precedence: ATOM, value: () => number })),
)

const OPERATORS = [
  { symbol: '+', precedence: 1, left: 1, right: 2, apply: (x: number, y: number) => x + y },
  { symbol: '-', precedence: 1, left: 1, right: 2, apply: (x: number, y: number) => x - y },
  { symbol: '*', precedence: 2, left: 2, right: 3, apply: (x: number, y: number) => x * y },
  { symbol: '/', precedence: 2, left: 2, right: 3, apply: (x: number, y: number) => x / y },
  { symbol: '^', precedence: 4, left: 5, right: 3, apply: (x: number, y: number) => x ** y },
]

const FUNCTIONS: [string, (x: number) => number][] = [
  ['sin', Math.sin],
  ['sqrt', Math.sqrt],
  ['abs', Math.abs],
  ['ln', Math.log],
]

/** Printed with no more parentheses than the grammar needs, so that precedence and associativity are tested. */
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    leaf,
    fc.tuple(tie('tree'), tie('tree'), fc.constantFrom(...OPERATORS)).map(([x, y, operator]) => ({
      text: `${bracketed(x, operator.left)} ${operator.symbol} ${bracketed(y, operator.right)}`,
      precedence: operator.precedence,
      value: (p: number) => operator.apply(x.value(p), y.value(p)),
    })),
    tie('tree').map((x) => ({
      text: `-${bracketed(x, 3)}`,
      precedence: 3,
      value: (p: number) => -x.value(p),
    })),
    fc.tuple(tie('tree'), fc.constantFrom(...FUNCTIONS)).map(([x, [name, apply]]) => ({
      text: `${name}(${x.text})`,
      precedence: ATOM,
      value: (p: number) => apply(x.value(p)),
    })),
  ),
}))

test('a printed expression tree has the value of the tree, bit for bit', () => {
  fc.assert(
    fc.property(tree, fc.double({ min: 0, max: 6.28, noNaN: true }), ({ text, value }, p) => {
      expect(compileExpression(text)(p)).toBe(value(p))
    }),
    { numRuns: 2000 },
  )
})
