import { ExpressionFaultError } from './expression-fault-error.ts'

/** What an expression can come to: a number, or something that is none, of which only its type counts. */
export type PythonValue =
  | { readonly type: 'int' | 'float' | 'bool'; readonly value: number }
  | { readonly type: 'complex' | 'tuple' | 'NoneType' | 'builtin_function_or_method'; readonly name?: string }

export type PythonNumber = Extract<PythonValue, { readonly value: number }>

export function isNumber(value: PythonValue): value is PythonNumber {
  return 'value' in value
}

export function int(value: number): PythonValue {
  return { type: 'int', value }
}

export function float(value: number): PythonValue {
  return { type: 'float', value }
}

/**
 * A number as a float. Whole numbers had any size; here one beyond the range of floats is infinite.
 *
 * @throws ExpressionFaultError
 */
export function floatOf({ type, value }: PythonNumber): number {
  if (type !== 'float' && !Number.isFinite(value)) throw otherFault('int too large to convert to float')
  return value
}

/** An exception of Python that is no value error. */
export function otherFault(text: string): ExpressionFaultError {
  return new ExpressionFaultError('other', text)
}
