import type { WireValue } from '../json/wire-value.ts'
import type { Coercion } from './coerce-scalar.ts'
import { isFault } from './fault.ts'
import type { Fault } from './fault.ts'

/**
 * Coerces a list, which may hold millions of items: it is copied only from the first item on that changes, and a faulty item
 * costs no object here.
 *
 * @returns undefined where an item was faulty
 */
export function validateScalars(
  list: readonly WireValue[],
  coerce: Coercion,
  refuse: (index: number, fault: Fault) => void,
): readonly WireValue[] | undefined {
  let copy: WireValue[] | undefined
  let isSound = true
  let index = -1
  for (const item of list) {
    index += 1
    const result = coerce(item)
    if (isFault(result)) {
      isSound = false
      refuse(index, result)
    } else if (copy !== undefined) {
      copy.push(result)
    } else if (result !== item) {
      copy = list.slice(0, index)
      copy.push(result)
    }
  }
  if (!isSound) return undefined
  return copy ?? list
}
