import { expect, test } from 'vitest'
import { cosine, sine } from './sine-cosine.ts'

/** Distance between neighbouring doubles at 1. */
const ULP = 2 ** -52

/** Seeded, so that every run sees the same arguments. */
function* randomArguments(count: number, most: number): Generator<number> {
  let state = 12345
  for (let i = 0; i < count; i++) {
    state = (1103515245 * state + 12345) % 2 ** 31
    yield (2 * (state / 2 ** 31) - 1) * most
  }
}

// Reduction, polynomial and the turn each add up to half a unit; Math.sin itself has about one.
test.each([1, 100, 1e5])('sine and cosine are right to two units in the last place up to %d', (most) => {
  for (const x of randomArguments(20_000, most)) {
    expect(Math.abs(sine(x) - Math.sin(x))).toBeLessThanOrEqual(2 * ULP)
    expect(Math.abs(cosine(x) - Math.cos(x))).toBeLessThanOrEqual(2 * ULP)
  }
})

test('small values near the zeros keep their relative accuracy', () => {
  for (let n = 1; n < 60_000; n += 7) {
    const x = (n * Math.PI) / 2
    const [found, exact] = n % 2 === 0 ? [sine(x), Math.sin(x)] : [cosine(x), Math.cos(x)]
    // The remainder is left with some 2⁻¹¹⁸ q of the reduction's own error; the value is rarely below 1e-17.
    expect(Math.abs(found - exact)).toBeLessThanOrEqual(1e-13 * Math.abs(exact))
  }
})

test('whole turns are exact at 0', () => {
  expect(sine(0)).toBe(0)
  expect(cosine(0)).toBe(1)
})
