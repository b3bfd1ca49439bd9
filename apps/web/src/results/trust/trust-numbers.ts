const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 8.3·10⁻⁶; 0 stays 0. */
export function residualWords(residual: number): string {
  if (residual === 0 || !Number.isFinite(residual)) return String(residual)
  const [mantissa = '', exponent = '0'] = residual.toExponential(1).split('e')
  const digits = String(Math.abs(Number(exponent)))
    .split('')
    .map((digit) => SUPERSCRIPTS.charAt(Number(digit)))
    .join('')
  return `${mantissa}·10${Number(exponent) < 0 ? '⁻' : ''}${digits}`
}

/** 0.42 %; two digits. */
export function shareWords(share: number | null): string {
  if (share === null) return 'not kept'
  const percent = Number((100 * Math.abs(share)).toPrecision(2))
  return `${percent < 0.01 ? '< 0.01' : percent}\u00A0%`
}
