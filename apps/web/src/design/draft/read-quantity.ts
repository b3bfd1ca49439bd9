import { compileExpression, ExpressionError } from '@hornbench/waveguide'
import { isPlainNumber } from '../fields/plain-number.ts'

/** What a text says: a number, or why it is none. */
export type QuantityReading =
  | { readonly value: number; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: { readonly message: string; readonly column?: number } }

/** Reads a number, or an expression that is one number: `16e3`, `340/2`. */
export function readQuantity(text: string): QuantityReading {
  if (text.trim() === '') return { fault: { message: 'Write a number.' } }
  if (isPlainNumber(text)) return finite(Number(text))
  try {
    const evaluate = compileExpression(text)
    // An expression in the azimuth has another value elsewhere.
    if (evaluate(0) !== evaluate(1)) return { fault: { message: 'Write an expression without p.' } }
    return finite(evaluate(0))
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    return { fault: { message: `${error.message}.`, column: error.column } }
  }
}

function finite(value: number): QuantityReading {
  return Number.isFinite(value) ? { value } : { fault: { message: `This is ${value}, which is no number.` } }
}
