/** A positive number cut to three significant digits: a limit that still holds when it is typed in. */
export function roundDown(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 2)
  return Number((Math.floor(value / step) * step).toPrecision(3))
}
