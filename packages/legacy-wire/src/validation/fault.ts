import type { Printable } from '../json/wire-value.ts'

/** What is wrong with one value, in the words of the older server's validation library. */
export type Fault = {
  readonly type: string
  readonly message: string
  readonly context?: { readonly [key: string]: Printable }
}

const fault = (type: string, message: string): Fault => ({ type, message })

export const FAULTS = {
  missing: fault('missing', 'Field required'),
  notAnObject: fault(
    'model_attributes_type',
    'Input should be a valid dictionary or object to extract fields from',
  ),
  list: fault('list_type', 'Input should be a valid list'),
  dict: fault('dict_type', 'Input should be a valid dictionary'),
  string: fault('string_type', 'Input should be a valid string'),
  /** For a lone half of a surrogate pair where a number or a boolean is read from a text. */
  unicode: fault(
    'string_unicode',
    'Input should be a valid string, unable to parse raw data as a unicode string',
  ),
  float: fault('float_type', 'Input should be a valid number'),
  floatParsing: fault('float_parsing', 'Input should be a valid number, unable to parse string as a number'),
  int: fault('int_type', 'Input should be a valid integer'),
  intParsing: fault('int_parsing', 'Input should be a valid integer, unable to parse string as an integer'),
  intSize: fault('int_parsing_size', 'Unable to parse input string as an integer, exceeded maximum size'),
  intFromFloat: fault(
    'int_from_float',
    'Input should be a valid integer, got a number with a fractional part',
  ),
  finite: fault('finite_number', 'Input should be a finite number'),
  bool: fault('bool_type', 'Input should be a valid boolean'),
  boolParsing: fault('bool_parsing', 'Input should be a valid boolean, unable to interpret input'),
} as const satisfies Record<string, Fault>

/** The same as `notAnObject`, where a request is rebuilt and not read from a body. */
export function notAnInstance(className: string): Fault {
  const message = `Input should be a valid dictionary or instance of ${className}`
  return { type: 'model_type', message, context: { class_name: className } }
}

export function tooSmall(least: bigint): Fault {
  const message = `Input should be greater than or equal to ${least}`
  return { type: 'greater_than_equal', message, context: { ge: least } }
}

export function tooLarge(most: bigint): Fault {
  const message = `Input should be less than or equal to ${most}`
  return { type: 'less_than_equal', message, context: { le: most } }
}

/** The context holds the error object of the older server's check, which has no fields to show. */
export function badValue(problem: string): Fault {
  return { type: 'value_error', message: `Value error, ${problem}`, context: { error: {} } }
}

/** Tells a fault from what a coercion brings: no coercion brings an object. */
export function isFault(result: Fault | bigint | number | string | boolean): result is Fault {
  return typeof result === 'object'
}
