/** Beyond these a float is written with an exponent. */
const LEAST_PLAIN = 1e-4
const LEAST_LARGE = 1e16

/**
 * A float as Python writes it (repr): the fewest digits that read back to the same double, always with a fraction or an
 * exponent, the exponent signed and of at least two digits. `nan`, `inf` and `-inf` are what Python calls the others.
 */
export function printFloat(value: number): string {
  const magnitude = Math.abs(value)
  if (magnitude >= LEAST_PLAIN && magnitude < LEAST_LARGE) {
    return Number.isInteger(value) ? `${value}.0` : `${value}`
  }
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  if (Number.isNaN(value)) return 'nan'
  if (magnitude === Infinity) return value > 0 ? 'inf' : '-inf'
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  return `${digits}e${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`
}
