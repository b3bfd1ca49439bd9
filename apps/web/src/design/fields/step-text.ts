import { isPlainNumber } from './plain-number.ts'

/** How many places after the point a number is written with. */
function decimalsOf(text: string): number {
  const [, fraction = '', exponent = '0'] = /\.?(?<=\.)(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? []
  return Math.max(0, fraction.length - Number(exponent))
}

/**
 * The text after a step, with as many digits as it and the step are written with. `undefined` where there is no number to
 * step: expressions are left alone.
 */
export function stepText(text: string, change: number): string | undefined {
  if (!isPlainNumber(text)) return undefined
  const written = text.trim()
  const places = Math.min(10, Math.max(decimalsOf(written), decimalsOf(roundedStep(change))))
  return String(Number((Number(written) + change).toFixed(places)))
}

/** Ten steps of 0.1 are 1, not 1.0000000000000002. */
function roundedStep(change: number): string {
  return String(Number(change.toPrecision(10)))
}
