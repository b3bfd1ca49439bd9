import { skipDigits } from '../text/skip-digits.ts'
import { stripAsRust } from '../text/strip-blanks.ts'
import { FAULTS } from './fault.ts'
import type { Fault } from './fault.ts'
import { stripUnderscores } from './strip-underscores.ts'

/** The sign counts as well. */
const MAX_LENGTH = 4300

/**
 * An integer from a text: as it stands, or without the blanks around it, a plus sign, leading zeros, a fraction of zeros and
 * underscores. The older server's validation library tried the plain text first, and only there it tells a text of too many
 * digits from one that is no number.
 *
 * @param text well-formed
 */
export function readIntText(text: string): bigint | Fault {
  const plainEnd = skipInteger(text)
  if (plainEnd > MAX_LENGTH) return FAULTS.intSize
  if (plainEnd > 0 && plainEnd === text.length) return BigInt(text)
  const cleaned = cleanIntText(text)
  if (cleaned === undefined || cleaned.length > MAX_LENGTH) return FAULTS.intParsing
  const end = skipInteger(cleaned)
  return end > 0 && end === cleaned.length ? BigInt(cleaned) : FAULTS.intParsing
}

/** The index behind the integer without leading zeros at the start of a text; 0 where there is none. */
function skipInteger(text: string): number {
  const digits = text.startsWith('-') ? 1 : 0
  const end = text.charAt(digits) === '0' ? digits + 1 : skipDigits(text, digits)
  return end === digits ? 0 : end
}

function cleanIntText(text: string): string | undefined {
  let rest = stripAsRust(text)
  if (rest.startsWith('+')) {
    rest = rest.slice(1)
    if (rest.startsWith('-')) return undefined
  }
  const isNegative = rest.startsWith('-')
  if (isNegative) rest = rest.slice(1)
  if (isNegative && /^[+-]/.test(rest)) return undefined
  const trimmed = stripLeadingZeros(rest)
  if (trimmed === undefined) return undefined
  const whole = stripZeroFraction(trimmed)
  return (isNegative ? '-' : '') + (stripUnderscores(whole) ?? whole)
}

/** Of zeros alone the last character stays, before a fraction the last zero, and a sign may hide behind them: `0-5` is -5. */
function stripLeadingZeros(text: string): string | undefined {
  if (!text.startsWith('0')) return /^[1-9-]/.test(text) ? text : undefined
  const end = skipAny(text, '0_')
  if (end === text.length) return text.slice(-1)
  const next = text.charAt(end)
  if (next === '.') return text.slice(end - 1)
  return /[1-9-]/.test(next) ? text.slice(end) : undefined
}

function stripZeroFraction(text: string): string {
  const point = text.indexOf('.')
  const fraction = text.slice(point + 1)
  const isZero = point >= 0 && fraction !== '' && skipAny(fraction, '0') === fraction.length
  return isZero ? text.slice(0, point) : text
}

function skipAny(text: string, characters: string): number {
  let at = 0
  while (at < text.length && characters.includes(text.charAt(at))) at += 1
  return at
}
