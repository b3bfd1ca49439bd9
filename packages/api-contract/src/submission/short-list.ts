import { z } from 'zod'

/**
 * A list of a few elements. Its length is checked before any of them is looked at: a million bad ones make one issue.
 */
export function shortList<Element extends z.ZodType>(element: Element, most: number) {
  const isShort = (value: unknown) => Array.isArray(value) && value.length <= most
  return z.custom<z.input<Element>[]>(isShort, `must be a list of at most ${most}.`).pipe(z.array(element))
}
