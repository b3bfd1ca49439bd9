/** Numbers in −1 … 1 that are the same on every run: the generator of Park and Miller. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (48271 * state) % 2147483647
    return (2 * state) / 2147483647 - 1
  }
}
