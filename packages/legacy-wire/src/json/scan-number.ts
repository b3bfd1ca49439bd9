import { isDigit, skipDigits } from '../text/skip-digits.ts'
import type { Cursor } from './cursor.ts'
import { IntegerTooLongError } from './integer-too-long-error.ts'

const MAX_INTEGER_DIGITS = 4300
const MINUS = 0x2d
const PLUS = 0x2b
const POINT = 0x2e
const ZERO = 0x30
const SMALL_E = 0x65
const LARGE_E = 0x45

/** Whole numbers up to here are exact in a double, and so are these powers of ten: one division then rounds correctly. */
const EXACT_DIGITS = 15
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`))

/** Tags and the indices of small meshes come by the million: these need no allocation. */
const SMALL_INTEGERS = Array.from({ length: 1024 }, (_, integer) => BigInt(integer))

/**
 * Reads the number at the cursor and moves past it: a bigint, or a number where it has a fraction or an exponent. A fraction
 * or an exponent without digits is not part of it.
 *
 * @returns undefined, the cursor unmoved, where no number starts
 * @throws IntegerTooLongError
 */
export function scanNumber(cursor: Cursor): bigint | number | undefined {
  const { text, at: start } = cursor
  const negative = text.charCodeAt(start) === MINUS
  const digits = negative ? start + 1 : start
  const first = text.charCodeAt(digits)
  if (!isDigit(first)) return undefined
  const integerEnd = first === ZERO ? digits + 1 : skipDigits(text, digits)
  const hasFraction = text.charCodeAt(integerEnd) === POINT && isDigit(text.charCodeAt(integerEnd + 1))
  const fractionEnd = hasFraction ? skipDigits(text, integerEnd + 1) : integerEnd
  const end = skipExponent(text, fractionEnd)
  cursor.at = end
  if (end === integerEnd) return toInteger(text, { start, digits, end })
  if (end === fractionEnd) {
    const magnitude = exactDecimal(text, { digits, integerEnd, end })
    if (magnitude !== undefined) return negative ? -magnitude : magnitude
  }
  return Number(text.slice(start, end))
}

function toInteger(text: string, part: { start: number; digits: number; end: number }): bigint {
  const { start, digits, end } = part
  const length = end - digits
  if (length > MAX_INTEGER_DIGITS) throw new IntegerTooLongError(`An integer has ${length} digits.`)
  if (length > EXACT_DIGITS) return BigInt(text.slice(start, end))
  let magnitude = 0
  for (let at = digits; at < end; at += 1) magnitude = magnitude * 10 + (text.charCodeAt(at) - ZERO)
  const small = SMALL_INTEGERS[magnitude]
  if (small !== undefined && start === digits) return small
  return BigInt(start === digits ? magnitude : -magnitude)
}

/** A decimal fraction of few digits, rounded correctly without a detour through a string; undefined for longer ones. */
function exactDecimal(
  text: string,
  part: { digits: number; integerEnd: number; end: number },
): number | undefined {
  const { digits, integerEnd, end } = part
  const power = POWERS_OF_TEN[end - integerEnd - 1]
  if (power === undefined) return undefined
  let magnitude = 0
  let significant = 0
  for (let at = digits; at < end; at += 1) {
    if (at === integerEnd) continue
    magnitude = magnitude * 10 + (text.charCodeAt(at) - ZERO)
    if (magnitude > 0) significant += 1
  }
  return significant > EXACT_DIGITS ? undefined : magnitude / power
}

function skipExponent(text: string, at: number): number {
  const letter = text.charCodeAt(at)
  if (letter !== SMALL_E && letter !== LARGE_E) return at
  const sign = text.charCodeAt(at + 1)
  const digits = sign === PLUS || sign === MINUS ? at + 2 : at + 1
  const end = skipDigits(text, digits)
  return end === digits ? at : end
}
