import { createRandom } from '../waveguide/random-source.ts'

/** Draws what a request is made of. The same seed and the same index draw the same. */
export type Dice = {
  /** A whole number from 0, less than `most`. */
  readonly below: (most: number) => number
  readonly happens: (share: number) => boolean
  readonly oneOf: <T>(values: readonly T[]) => T
  /** One of the values, each as often as its weight says. */
  readonly weighted: <T>(values: readonly (readonly [value: T, weight: number])[]) => T
  /** So many characters out of an alphabet. */
  readonly text: (length: number, alphabet: string) => string
}

export function createDice(seed: number, index: number): Dice {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const below = (most: number) => Math.floor(random() * most)

  function oneOf<T>(values: readonly T[]): T {
    const value = values[below(values.length)]
    if (value === undefined) throw new RangeError('There is nothing to draw from.')
    return value
  }

  function weighted<T>(values: readonly (readonly [T, number])[]): T {
    let left = random() * values.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of values) {
      left -= weight
      if (left < 0) return value
    }
    return oneOf(values)[0]
  }

  return {
    below,
    happens: (share) => random() < share,
    oneOf,
    weighted,
    text: (length, alphabet) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
  }
}
