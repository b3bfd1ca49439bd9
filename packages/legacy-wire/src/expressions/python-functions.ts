import { ExpressionFaultError } from './expression-fault-error.ts'
import {
  float,
  floatOf,
  int,
  isNumber,
  otherFault,
  type PythonNumber,
  type PythonValue,
} from './python-number.ts'

/** A function that expressions may call. Angles are radians. */
type PythonFunction = {
  readonly apply: (values: readonly PythonNumber[]) => PythonValue
  /** The same in the expressions of the mesher. */
  readonly print: (operands: readonly string[]) => string
  /** As its module names it in refusals. */
  readonly fullName: string
  readonly most: number
}

const DOMAIN_PROBLEM = 'math domain error'
const RANGE_PROBLEM = 'math range error'

/** The functions that the older server offered; there were no others, and `log` is the natural logarithm. */
export const PYTHON_FUNCTIONS: ReadonlyMap<string, PythonFunction> = new Map<string, PythonFunction>([
  ...(
    ['cos', 'sin', 'tan', 'acos', 'asin', 'atan', 'sqrt', 'log10', 'exp', 'cosh', 'sinh', 'tanh'] as const
  ).map((name) => entry(name, (x) => float(within(Math[name](x), x)))),
  entry('fabs', (x) => float(Math.abs(x))),
  entry('floor', (x) => int(whole(Math.floor(x)))),
  entry('ceil', (x) => int(whole(Math.ceil(x)))),
  [
    'abs',
    { ...single('abs', 'abs()'), apply: ([x]) => ({ type: typeOfAbs(x), value: Math.abs(x?.value ?? 0) }) },
  ],
  [
    'log',
    {
      fullName: 'log',
      most: 2,
      apply: ([x, base]) => float(logarithm(x, base)),
      print: ([x, base]) => (base === undefined ? `ln(${x})` : `ln(${x})/ln(${base})`),
    },
  ],
])

/** @throws ExpressionFaultError */
export function callFunction(name: string, operands: readonly PythonValue[]): PythonValue {
  const called = PYTHON_FUNCTIONS.get(name)
  if (called === undefined) throw otherFault(`name '${name}' is not defined`)
  const { fullName, most, apply } = called
  const given = operands.length
  if (most === 2 && (given === 0 || given > most)) {
    const bound = given === 0 ? 'at least 1 argument' : `at most ${most} arguments`
    throw otherFault(`${fullName} expected ${bound}, got ${given}`)
  }
  if (most === 1 && given !== 1) throw otherFault(`${fullName} takes exactly one argument (${given} given)`)
  const numbers = operands.filter(isNumber)
  const other = operands.find((operand) => !isNumber(operand))
  if (other === undefined) return apply(numbers)
  throw otherFault(
    name === 'abs' ? `bad operand type for abs(): '${other.type}'` : `must be real number, not ${other.type}`,
  )
}

function single(name: string, fullName: string) {
  return { fullName, most: 1, print: ([x]: readonly string[]) => `${name}(${x})` }
}

function entry(name: string, apply: (x: number) => PythonValue): readonly [string, PythonFunction] {
  return [
    name,
    { ...single(name, `math.${name}()`), apply: ([x]) => apply(floatOf(x ?? { type: 'int', value: 0 })) },
  ]
}

/** @throws ExpressionFaultError for what has no real value, or none that a float can hold */
function within(value: number, x: number): number {
  if (Number.isNaN(value) && !Number.isNaN(x)) throw new ExpressionFaultError('value', DOMAIN_PROBLEM)
  if (Number.isFinite(value) || !Number.isFinite(x)) return value
  // An infinity is a pole, as that of a logarithm, or a number too large.
  throw value < 0 && x === 0 ? new ExpressionFaultError('value', DOMAIN_PROBLEM) : otherFault(RANGE_PROBLEM)
}

function whole(value: number): number {
  if (Number.isNaN(value)) throw new ExpressionFaultError('value', 'cannot convert float NaN to integer')
  if (!Number.isFinite(value)) throw otherFault('cannot convert float infinity to integer')
  return value
}

function typeOfAbs(x: PythonNumber | undefined): 'int' | 'float' {
  return x?.type === 'float' ? 'float' : 'int'
}

function logarithm(x: PythonNumber | undefined, base: PythonNumber | undefined): number {
  const [above, below] = [x, base].map((number) => number && within(Math.log(number.value), number.value))
  if (below === undefined) return above ?? Number.NaN
  if (below === 0) throw otherFault('float division by zero')
  return (above ?? Number.NaN) / below
}
