import { skipDigits } from '../text/skip-digits.ts'

/**
 * Whether a text is a decimal number with or without a sign, a fraction and an exponent; digits may be missing on one side of
 * the point. Not a regular expression: these keep a stack of their steps, and a text may have millions of digits.
 */
export function isDecimal(text: string): boolean {
  const start = skipSign(text, 0)
  const wholeEnd = skipDigits(text, start)
  const hasPoint = text.charAt(wholeEnd) === '.'
  const end = hasPoint ? skipDigits(text, wholeEnd + 1) : wholeEnd
  const digits = end - start - (hasPoint ? 1 : 0)
  if (digits === 0) return false
  return end === text.length || isExponent(text, end)
}

function isExponent(text: string, from: number): boolean {
  if (text.charAt(from).toLowerCase() !== 'e') return false
  const digits = skipSign(text, from + 1)
  return digits < text.length && skipDigits(text, digits) === text.length
}

function skipSign(text: string, at: number): number {
  return '+-'.includes(text.charAt(at)) && at < text.length ? at + 1 : at
}
