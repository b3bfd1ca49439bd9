import { parseExpression } from './parse-expression.ts'

/**
 * Compiles an expression in the azimuth `p` (radians) into a function of it. See `parseExpression` for the
 * grammar. The function never throws; where the expression has no real value it returns NaN or an infinity.
 *
 * @throws ExpressionError with the 1-based column where reading stopped
 */
export function compileExpression(text: string): (azimuthRad: number) => number {
  return parseExpression(text).evaluate
}
