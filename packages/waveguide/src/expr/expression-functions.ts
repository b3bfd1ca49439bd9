/** A function that expressions may call, with the number of arguments it takes. */
export type ExpressionFunction = {
  readonly minArguments: number
  readonly maxArguments: number
  readonly apply: (...values: number[]) => number
}

/**
 * The functions of expressions, by lower-case name. Angles are radians; `deg` and `rad` convert to degrees
 * and to radians. `log` is the logarithm to base 10. `round`, `remainder`, `fdim`, `fma` follow the C
 * library: `round` goes away from zero at one half, `remainder` takes the nearest quotient (ties to even).
 * `min`, `max`, `hypot` take two arguments or more.
 */
export const EXPRESSION_FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map([
  ...unary({
    sin: Math.sin,
    cos: Math.cos,
    tan: Math.tan,
    asin: Math.asin,
    acos: Math.acos,
    atan: Math.atan,
  }),
  ...unary({ sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh }),
  ...unary({ asinh: Math.asinh, acosh: Math.acosh, atanh: Math.atanh }),
  ...unary({ exp: Math.exp, expm1: Math.expm1, exp2: (x) => 2 ** x }),
  ...unary({ ln: Math.log, log: Math.log10, log10: Math.log10, log2: Math.log2, log1p: Math.log1p }),
  ...unary({ sqrt: Math.sqrt, cbrt: Math.cbrt, abs: Math.abs, fabs: Math.abs, sign: Math.sign }),
  ...unary({ ceil: Math.ceil, floor: Math.floor, trunc: Math.trunc, round: roundHalfAwayFromZero }),
  ...unary({ deg: (x) => (x * 180) / Math.PI, rad: (x) => (x * Math.PI) / 180 }),
  ...binary({ atan2: Math.atan2, pow: Math.pow, fmod: (x, y) => x % y, remainder: ieeeRemainder }),
  ...binary({ copysign: copySign, fdim: (x, y) => (x <= y ? 0 : x - y), fmin: Math.min, fmax: Math.max }),
  ['fma', { minArguments: 3, maxArguments: 3, apply: (x, y, z) => x * y + z }],
  ['min', { minArguments: 2, maxArguments: Infinity, apply: Math.min }],
  ['max', { minArguments: 2, maxArguments: Infinity, apply: Math.max }],
  ['hypot', { minArguments: 2, maxArguments: Infinity, apply: Math.hypot }],
])

function unary(functions: Record<string, (x: number) => number>): [string, ExpressionFunction][] {
  return Object.entries(functions).map(([name, apply]) => [name, { minArguments: 1, maxArguments: 1, apply }])
}

function binary(functions: Record<string, (x: number, y: number) => number>): [string, ExpressionFunction][] {
  return Object.entries(functions).map(([name, apply]) => [name, { minArguments: 2, maxArguments: 2, apply }])
}

function roundHalfAwayFromZero(x: number): number {
  return Math.sign(x) * Math.round(Math.abs(x))
}

function ieeeRemainder(x: number, y: number): number {
  if (!Number.isFinite(x) || y === 0) return NaN
  if (!Number.isFinite(y)) return x
  const quotient = x / y
  const lower = Math.floor(quotient)
  const excess = quotient - lower
  const isNearerToUpper = excess > 0.5 || (excess === 0.5 && lower % 2 !== 0)
  return x - (isNearerToUpper ? lower + 1 : lower) * y
}

function copySign(magnitude: number, sign: number): number {
  const isNegative = sign < 0 || Object.is(sign, -0)
  return isNegative ? -Math.abs(magnitude) : Math.abs(magnitude)
}
