import type { Breathe } from './breather.ts'

type Printing = {
  /** Prints one value as compact JSON. */
  readonly print: (value: unknown) => string
  readonly breathe: Breathe
}

/**
 * Compact JSON of a large document without a long pause: objects and arrays are taken apart down to the elements of
 * arrays, so that no piece is longer than one row of a curve. Members that are `undefined` are left out.
 */
export async function printInPieces(value: unknown, { print, breathe }: Printing): Promise<string> {
  if (Array.isArray(value)) {
    const parts: string[] = []
    for (const element of value) {
      parts.push(print(element))
      await breathe()
    }
    return `[${parts.join(',')}]`
  }
  if (!isPlainObject(value)) return print(value)
  const parts: string[] = []
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) parts.push(`${print(key)}:${await printInPieces(member, { print, breathe })}`)
  }
  return `{${parts.join(',')}}`
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
