import { printFloat } from '@hornbench/legacy-wire'

/** Beyond it JavaScript writes an exponent. */
const LEAST_EXPONENT = 1e21

/** A number with two digits after the point, as Python's `.2f`: a tie goes to the even digit, not away from zero. */
export function printFixed(value: number, digits: 2): string {
  const magnitude = Math.abs(value)
  if (!Number.isFinite(value)) return printFloat(value)
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  if (magnitude >= LEAST_EXPONENT) return `${sign}${BigInt(magnitude)}.${'0'.repeat(digits)}`
  const rounded = magnitude.toFixed(digits)
  // Only odd multiples of an eighth lie in the middle, and they are exact.
  const eighths = magnitude * 8
  const isTie = Number.isInteger(eighths) && eighths % 2 === 1
  if (!isTie || Number(rounded.at(-1)) % 2 === 0) return sign + rounded
  return sign + (Number(rounded) - 0.01).toFixed(digits)
}
