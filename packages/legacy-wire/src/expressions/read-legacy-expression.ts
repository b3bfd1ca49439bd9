import type { WireValue } from '../json/wire-value.ts'
import { stripAsPython } from '../text/strip-blanks.ts'
import { coerceFloat } from '../validation/coerce-float.ts'
import { isFault } from '../validation/fault.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import { ExpressionFaultError } from './expression-fault-error.ts'
import { parseExpression } from './parse-expression.ts'
import { printForMesher } from './print-for-mesher.ts'

/** A parameter of a horn as the older server read it. */
export type LegacyExpression = {
  /** @throws ExpressionFaultError */
  readonly valueAt: (azimuthRad: number) => number
  /** For the mesher: a number, or the same expression in its own language. */
  readonly design: number | string
}

/** Ours: the older server had no bound. It is that of the mesher's own expressions. */
const MOST_CHARACTERS = 2000

/** A `p` that stands alone. A text without one is tried as a plain number first, `nan` and `1_000` included. */
const USES_AZIMUTH = /(?<![a-zA-Z])p(?![a-zA-Z])/

/**
 * Reads a number, or a text that is a number or an expression in the azimuth p, as the older server did: the arithmetic of
 * Python with `^` as a power, which is evaluated once, at p = 0, when it is read.
 *
 * @param fallback for null and blank texts
 * @throws ExpressionFaultError with the text of Python for what it refused
 */
export function readLegacyExpression(given: WireValue | undefined, fallback: number): LegacyExpression {
  if (given === undefined || given === null) return constant(fallback)
  if (typeof given !== 'string') return constant(Number(given))
  const text = stripAsPython(given)
  if (text === '') return constant(fallback)
  if (text.length > MOST_CHARACTERS) {
    const problem = `An expression may have ${MOST_CHARACTERS} characters; this one has ${text.length}.`
    throw new ExpressionFaultError('other', problem)
  }
  if (!USES_AZIMUTH.test(text)) {
    const value = coerceFloat(text)
    if (!isFault(value)) return constant(value)
  }
  const node = parseExpression(text.replaceAll('^', '**'))
  const valueAt = (azimuthRad: number) => evaluateExpression(node, azimuthRad)
  valueAt(0)
  return { valueAt, design: printForMesher(node) }
}

function constant(value: number): LegacyExpression {
  return { valueAt: () => value, design: value }
}
