import { z } from 'zod'

type NumberListRules = {
  readonly least?: number
  readonly most: number
  /** What to do about a list that is too long. */
  readonly tooMany: string
  /** The length must be a multiple of this. */
  readonly groupsOf?: number
  /** What each number must be, beyond finite; and the same in words. */
  readonly element?: { readonly holds: (value: number) => boolean; readonly expected: string }
}

/**
 * A JSON array of numbers. It stops at the first fault and names its place: one issue for a bad list, not one for each
 * of a million bad elements.
 */
export function numberList(rules: NumberListRules) {
  return z.custom<number[]>(Array.isArray, 'must be an array of numbers.').check((context) => {
    const fault = findFault(context.value, rules)
    if (fault) context.issues.push({ code: 'custom', input: undefined, ...fault })
  })
}

type Fault = { readonly path?: number[]; readonly message: string }

function findFault(values: readonly unknown[], rules: NumberListRules): Fault | undefined {
  const { least = 0, most, tooMany, groupsOf = 1, element } = rules
  const { length } = values
  if (length < least) return { message: `needs at least ${least} ${least === 1 ? 'number' : 'numbers'}.` }
  if (length > most) return { message: `has ${length} numbers, at most ${most} are allowed. ${tooMany}` }
  if (length % groupsOf !== 0)
    return { message: `has ${length} numbers, which is no multiple of ${groupsOf}.` }
  const isGood = (item: unknown) =>
    typeof item === 'number' && Number.isFinite(item) && (element?.holds(item) ?? true)
  const index = values.findIndex((item) => !isGood(item))
  if (index < 0) return undefined
  const found = JSON.stringify(values[index])?.slice(0, 40)
  return { path: [index], message: `is ${found}, expected ${element?.expected ?? 'a finite number'}.` }
}
