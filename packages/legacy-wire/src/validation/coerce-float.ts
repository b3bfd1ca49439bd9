import type { WireValue } from '../json/wire-value.ts'
import { stripAsRust } from '../text/strip-blanks.ts'
import { isDecimal } from './is-decimal.ts'
import { FAULTS } from './fault.ts'
import type { Fault } from './fault.ts'
import { stripUnderscores } from './strip-underscores.ts'

const WORD = /^(?<sign>[+-]?)(?:(?<infinity>inf|infinity)|nan)$/i

/** A float from a number, a boolean or a text with one; an integer beyond the range of floats is none. */
export function coerceFloat(input: WireValue): number | Fault {
  if (typeof input === 'number') return input
  if (typeof input === 'bigint') {
    const value = Number(input)
    return Number.isFinite(value) ? value : FAULTS.float
  }
  if (typeof input === 'boolean') return input ? 1 : 0
  if (typeof input !== 'string') return FAULTS.float
  if (!input.isWellFormed()) return FAULTS.unicode
  return readFloat(input) ?? FAULTS.floatParsing
}

/** Blanks around the text pass, underscores between digits do, both at once do not. */
function readFloat(text: string): number | undefined {
  const value = readPlainFloat(stripAsRust(text))
  if (value !== undefined) return value
  const stripped = stripUnderscores(text)
  return stripped === undefined ? undefined : readPlainFloat(stripped)
}

function readPlainFloat(text: string): number | undefined {
  if (isDecimal(text)) return Number(text)
  const word = WORD.exec(text)?.groups
  if (word === undefined) return undefined
  if (word['infinity'] === undefined) return Number.NaN
  return word['sign'] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}
