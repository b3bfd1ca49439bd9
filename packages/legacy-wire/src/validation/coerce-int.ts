import type { WireValue } from '../json/wire-value.ts'
import { FAULTS, tooLarge, tooSmall } from './fault.ts'
import type { Fault } from './fault.ts'
import { readIntText } from './read-int-text.ts'

/** Floats from here on are refused, though they have no fraction: 2^63, and the same below zero. */
const INT64_BOUND = 2 ** 63

/** An integer from a number without a fraction, a boolean or a text with one. */
export function coerceInt(input: WireValue): bigint | Fault {
  if (typeof input === 'bigint') return input
  if (typeof input === 'number') return fromFloat(input)
  if (typeof input === 'boolean') return input ? 1n : 0n
  if (typeof input !== 'string') return FAULTS.int
  return input.isWellFormed() ? readIntText(input) : FAULTS.unicode
}

/** As `coerceInt`, between bounds; where both are broken, which can't be, the upper one counts. */
export function coerceBoundedInt(
  input: WireValue,
  bounds: { readonly least?: bigint; readonly most?: bigint },
): bigint | Fault {
  const value = coerceInt(input)
  if (typeof value !== 'bigint') return value
  if (bounds.most !== undefined && value > bounds.most) return tooLarge(bounds.most)
  return bounds.least !== undefined && value < bounds.least ? tooSmall(bounds.least) : value
}

function fromFloat(value: number): bigint | Fault {
  if (!Number.isFinite(value)) return FAULTS.finite
  if (!Number.isInteger(value)) return FAULTS.intFromFloat
  return Math.abs(value) < INT64_BOUND ? BigInt(value) : FAULTS.intSize
}
