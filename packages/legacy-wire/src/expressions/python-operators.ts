import type { BinaryOperator } from './expression-node.ts'
import {
  float,
  floatOf,
  int,
  isNumber,
  otherFault,
  type PythonNumber,
  type PythonValue,
} from './python-number.ts'

const ZERO_DIVISION = {
  '/': { int: 'division by zero', float: 'float division by zero' },
  '//': { int: 'integer division or modulo by zero', float: 'float floor division by zero' },
  '%': { int: 'integer modulo by zero', float: 'float modulo by zero' },
}

/** @throws ExpressionFaultError */
export function applyOperator(operator: BinaryOperator, left: PythonValue, right: PythonValue): PythonValue {
  if (!isNumber(left) || !isNumber(right)) return applyToOthers(operator, left, right)
  const isWhole = left.type !== 'float' && right.type !== 'float'
  if (operator === '**') return power(left, right, isWhole)
  // Of whole numbers only the type of the result counts, as long as they are not too large for a float.
  const [x, y] = isWhole ? [left.value, right.value] : [floatOf(left), floatOf(right)]
  const as = isWhole ? int : float
  switch (operator) {
    case '+':
      return as(x + y)
    case '-':
      return as(x - y)
    case '*':
      return as(x * y)
    default:
      if (y === 0) throw otherFault(ZERO_DIVISION[operator][isWhole ? 'int' : 'float'])
      if (operator === '/') return float(x / y)
      return as(operator === '//' ? Math.floor(x / y) : x - y * Math.floor(x / y))
  }
}

/** @throws ExpressionFaultError */
export function applySign(operator: '+' | '-', operand: PythonValue): PythonValue {
  if (!isNumber(operand)) {
    if (operand.type === 'complex') return operand
    throw otherFault(`bad operand type for unary ${operator}: '${operand.type}'`)
  }
  const { type, value } = operand
  return { type: type === 'float' ? 'float' : 'int', value: operator === '-' ? -value : value }
}

function power(left: PythonNumber, right: PythonNumber, isWhole: boolean): PythonValue {
  const [x, y] = [left.value, right.value]
  if (isWhole && y >= 0) return int(x ** y)
  const [base, exponent] = [floatOf(left), floatOf(right)]
  if (base === 0 && exponent < 0) throw otherFault('0.0 cannot be raised to a negative power')
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent)) {
    return { type: 'complex' }
  }
  const value = base === 1 ? 1 : base ** exponent
  if (Number.isFinite(value) || !Number.isFinite(base) || !Number.isFinite(exponent)) return float(value)
  throw otherFault("(34, 'Numerical result out of range')")
}

/** Complex numbers stay what they are; nothing else can be reckoned with. */
function applyToOthers(operator: BinaryOperator, left: PythonValue, right: PythonValue): PythonValue {
  if (
    [left, right].every((value) => isNumber(value) || value.type === 'complex') &&
    operator !== '//' &&
    operator !== '%'
  ) {
    return { type: 'complex' }
  }
  const symbol = operator === '**' ? '** or pow()' : operator
  throw otherFault(`unsupported operand type(s) for ${symbol}: '${left.type}' and '${right.type}'`)
}
