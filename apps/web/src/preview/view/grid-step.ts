/** The step of a grid with about eight lines across a length: 1, 2 or 5 times a power of ten, the same unit. */
export function gridStep(length: number): number {
  const wanted = length / 8
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= wanted * 0.9) ?? 10
  return step * power
}
