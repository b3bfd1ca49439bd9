import { describe, expect, test } from 'vitest'
import { ExpressionFaultError } from './expression-fault-error.ts'
import { readLegacyExpression } from './read-legacy-expression.ts'

/** The fault of a text, at p = 1 where it has none at 0. */
function faultOf(text: string): ExpressionFaultError {
  try {
    readLegacyExpression(text, 0).valueAt(1)
  } catch (error) {
    if (error instanceof ExpressionFaultError) return error
    throw error
  }
  throw new Error(`${text} has no fault`)
}

const SYNTAX = ' (<string>, line 1)'

describe('what can not be read has the text of Python 3.13 (contract 5.8)', () => {
  test.each([
    ['foo(', "'(' was never closed"],
    ['60 + 5*cos(2*p', "'(' was never closed"],
    ['sin(1 2', "'(' was never closed"],
    ['a b(', "'(' was never closed"],
    ['[1,2', "'[' was never closed"],
    ['*foo(', 'invalid syntax'],
    ['sin(p))', "unmatched ')'"],
    ['1 + )', "unmatched ')'"],
    ['(1]', "closing parenthesis ']' does not match opening parenthesis '('"],
    ['1+', 'invalid syntax'],
    ['*', 'invalid syntax'],
    ['1 2', 'invalid syntax'],
    ['sin p', 'invalid syntax'],
    ['sin(p)cos(p)', 'invalid syntax'],
    ['1 +* 2', 'invalid syntax'],
    ['sin(,)', 'invalid syntax'],
    ['p;', 'invalid syntax'],
    ['$p', 'invalid syntax'],
    ['def', 'invalid syntax'],
    ['1..2', 'invalid syntax'],
    ['#p', 'invalid syntax'],
    ['(1 2)', 'invalid syntax. Perhaps you forgot a comma?'],
    ['(2 sin(p))', 'invalid syntax. Perhaps you forgot a comma?'],
    ['2sin(p)', 'invalid decimal literal'],
    ['2p', 'invalid decimal literal'],
    ['1__0 + p', 'invalid decimal literal'],
    ['1.5e+', 'invalid decimal literal'],
    ['1jj', 'invalid imaginary literal'],
    [
      '010*p',
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    ],
    ['2×p', "invalid character '×' (U+00D7)"],
    ['2\u00a0p', 'invalid non-printable character U+00A0'],
    ['p\\', 'unexpected character after line continuation character'],
    ["p'", 'unterminated string literal (detected at line 1)'],
    [`${'('.repeat(201)}p`, 'too many nested parentheses'],
  ])('%s', (text, problem) => {
    expect(faultOf(text)).toMatchObject({ kind: 'other', message: problem + SYNTAX })
  })

  test('with its line', () => {
    expect(faultOf('p\n1').message).toBe('invalid syntax (<string>, line 2)')
    expect(faultOf('(p\n').message).toBe("'(' was never closed (<string>, line 1)")
  })
})

describe('what has no value has the text of Python 3.13, at the azimuth where it has none', () => {
  test.each([
    ['foo+1', "name 'foo' is not defined"],
    ['e', "name 'e' is not defined"],
    ['P', "name 'P' is not defined"],
    ['max(p,1)', "name 'max' is not defined"],
    ['foo(bar)', "name 'foo' is not defined"],
    ['1/(p-p)', 'float division by zero'],
    ['1/(1-p)', 'float division by zero'],
    ['1/0', 'division by zero'],
    ['1//0', 'integer division or modulo by zero'],
    ['p//0', 'float floor division by zero'],
    ['1%0', 'integer modulo by zero'],
    ['p%0', 'float modulo by zero'],
    ['p^-1', '0.0 cannot be raised to a negative power'],
    ['exp(1000)', 'math range error'],
    ['cosh(p+1000)', 'math range error'],
    ['10^400', 'int too large to convert to float'],
    ['10.0^400', "(34, 'Numerical result out of range')"],
    ['floor(1e400)', 'cannot convert float infinity to integer'],
    ['45,5', "float() argument must be a string or a real number, not 'tuple'"],
    ['()', "float() argument must be a string or a real number, not 'tuple'"],
    ['sin', "float() argument must be a string or a real number, not 'builtin_function_or_method'"],
    ['None', "float() argument must be a string or a real number, not 'NoneType'"],
    ['(-8)^(1/3)', "float() argument must be a string or a real number, not 'complex'"],
    ['2*sin', "unsupported operand type(s) for *: 'int' and 'builtin_function_or_method'"],
    ['sin^2', "unsupported operand type(s) for ** or pow(): 'builtin_function_or_method' and 'int'"],
    ['-sin', "bad operand type for unary -: 'builtin_function_or_method'"],
    ['sin()', 'math.sin() takes exactly one argument (0 given)'],
    ['abs(1,2)', 'abs() takes exactly one argument (2 given)'],
    ['abs(sin)', "bad operand type for abs(): 'builtin_function_or_method'"],
    ['cos(sin)', 'must be real number, not builtin_function_or_method'],
    ['log()', 'log expected at least 1 argument, got 0'],
    ['log(1,2,3)', 'log expected at most 2 arguments, got 3'],
    ['log(8,1)', 'float division by zero'],
    ['p(2)', "'float' object is not callable"],
    ['2(3)', "'int' object is not callable"],
  ])('%s', (text, message) => {
    expect(faultOf(text)).toMatchObject({ kind: 'other', message })
  })

  test.each(['sqrt(-1)', 'log(0)', 'log(p)', 'log10(-1)', 'acos(2)', 'sin(1e400)'])(
    '%s is a value error, which was refused without a heading',
    (text) => {
      expect(faultOf(text)).toMatchObject({ kind: 'value', message: 'math domain error' })
    },
  )
})

describe('what has a value has the value of Python, and the mesher gets the same expression', () => {
  test.each([
    ['45^1', 45, '45^1'],
    ['log(p+2)', Math.log(3), 'ln(p+2)'],
    ['log(8, 2)*2', 6, 'ln(8)/ln(2)*2'],
    ['2/log(8, 2)', 2 / 3, '2/(ln(8)/ln(2))'],
    ['-p**2', -1, '-p^2'],
    ['(-p)**2', 1, '(-p)^2'],
    ['2**-p', 0.5, '2^-p'],
    ['2**3**2', 512, '2^3^2'],
    ['(2**3)**2', 64, '(2^3)^2'],
    ['1-(2-p)', 0, '1-(2-p)'],
    ['7//2', 3, 'floor((7)/(2))'],
    ['-7 % 4', 1, '((-7)-(4)*floor((-7)/(4)))'],
    ['+p', 1, 'p'],
    ['0x10 + 0b1 + 1_0', 27, '16+1+10'],
    ['(p)', 1, 'p'],
    ['fabs(-2.5) + abs(-1)', 3.5, 'fabs(-2.5)+abs(-1)'],
    ['True + p', 2, '1+p'],
    ['60 + 5*cos(2*p) # a comment', 60 + 5 * Math.cos(2), '60+5*cos(2*p)'],
  ])('%s', (text, value, design) => {
    const read = readLegacyExpression(text, 0)
    expect(read.valueAt(1)).toBeCloseTo(value, 12)
    expect(read.design).toBe(design)
  })

  test.each([
    ['45', 45],
    [' 1_000.5 ', 1000.5],
    ['1e400', Infinity],
    ['-inf', -Infinity],
    ['010', 10],
    [2.5, 2.5],
    [null, 60],
    ['', 60],
    [' \t ', 60],
  ])('%j is a plain number', (given, value) => {
    expect(readLegacyExpression(given, 60).design).toBe(value)
  })

  test('a whole number and not a number are some as well', () => {
    expect(readLegacyExpression(7n, 0).design).toBe(7)
    expect(readLegacyExpression('NaN', 0).design).toBeNaN()
  })
})

describe('what only Python could run is refused in our words', () => {
  test.each(['p if p else 2', 'p<1', 'p.x', '(lambda: 1)()', 'p and 1', '[1]'])('%s', (text) => {
    expect(faultOf(text).message).toMatch(/^'.+' can't be used in an expression/)
  })
})

describe('no text takes long', () => {
  test.each([
    ['too many characters', `1${'+1'.repeat(1000)}`, 'An expression may have 2000 characters'],
    ['remainders within remainders', `p${'%9'.repeat(400)}`, "An expression with so many '%'"],
    ['many signs', `${'-'.repeat(1999)}x`, "name 'x' is not defined"],
    ['many powers', `9${'^9'.repeat(900)}`, 'int too large to convert to float'],
    ['operands without operators', '(1 '.repeat(190), "'(' was never closed"],
  ])('%s', (_name, text, message) => {
    expect(faultOf(text).message).toContain(message)
  })
})
