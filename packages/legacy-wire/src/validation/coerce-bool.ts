import type { WireValue } from '../json/wire-value.ts'
import { coerceInt } from './coerce-int.ts'
import { FAULTS, isFault } from './fault.ts'
import type { Fault } from './fault.ts'

const TRUE_TEXTS: ReadonlySet<string> = new Set(['1', 't', 'y', 'on', 'yes', 'true'])
const FALSE_TEXTS: ReadonlySet<string> = new Set(['0', 'f', 'n', 'no', 'off', 'false'])
const LONGEST_TEXT = 5
const INT64_BOUND = 2n ** 63n

/** A boolean from 0, 1 or a word; blanks around a word do not pass. */
export function coerceBool(input: WireValue): boolean | Fault {
  if (typeof input === 'boolean') return input
  if (typeof input === 'string') return readBool(input)
  if (typeof input === 'number' || typeof input === 'bigint') return fromNumber(input)
  return FAULTS.bool
}

function readBool(text: string): boolean | Fault {
  if (!text.isWellFormed()) return FAULTS.unicode
  if (text.length > LONGEST_TEXT) return FAULTS.boolParsing
  // No character beyond ASCII becomes a letter of these words.
  const word = text.toLowerCase()
  if (TRUE_TEXTS.has(word)) return true
  return FALSE_TEXTS.has(word) ? false : FAULTS.boolParsing
}

/** Whole numbers of 64 bits are numbers that could have been meant; all others are of another type. */
function fromNumber(input: bigint | number): boolean | Fault {
  const value = coerceInt(input)
  if (isFault(value) || value >= INT64_BOUND || value < -INT64_BOUND) return FAULTS.bool
  if (value === 1n) return true
  return value === 0n ? false : FAULTS.boolParsing
}
