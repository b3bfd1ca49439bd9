import { z } from 'zod'

type NumberListRules = {
  /** Upper bound of the length, checked before any element is looked at. */
  most: number
  /** What more than `most` means for the user. */
  tooMany: string
  least?: number
  /** The length must be a multiple of this. */
  groupsOf?: number
  /** What each number must be, beyond finite; and the same in words. */
  element?: { holds: (value: number) => boolean; expected: string }
}

/**
 * A JSON array of numbers as a Float64Array. It stops at the first fault and names its place: one message for a bad
 * list, not one for each of a million bad elements.
 */
export function numberList(rules: NumberListRules) {
  return z.unknown().transform((value, context) => {
    const fault = findFault(value, rules)
    if (fault === undefined) return Float64Array.from(value as number[])
    context.addIssue({ code: 'custom', message: fault })
    return z.NEVER
  })
}

function findFault(value: unknown, rules: NumberListRules): string | undefined {
  const { most, least = 0, groupsOf = 1, element } = rules
  if (!Array.isArray(value)) return 'must be an array of numbers.'
  if (value.length < least) return 'must not be empty.'
  if (value.length > most) return `has ${value.length} numbers, at most ${most} are allowed. ${rules.tooMany}`
  if (value.length % groupsOf !== 0)
    return `has ${value.length} numbers, which is no multiple of ${groupsOf}.`
  const isGood = (item: unknown) => Number.isFinite(item) && (element?.holds(item as number) ?? true)
  const index = value.findIndex((item) => !isGood(item))
  if (index < 0) return undefined
  const found = JSON.stringify(value[index])?.slice(0, 40)
  return `[${index}] is ${found}, expected ${element?.expected ?? 'a finite number'}.`
}
