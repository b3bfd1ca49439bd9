import type { Limit, Unit } from '../validation-case.ts'

/** A figure with its unit, as the tables write it. */
export function formatFigure(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return 'no number'
  switch (unit) {
    case 'dB':
      return `${value.toFixed(3)} dB`
    case '%':
      return `${value < 0.01 ? value.toPrecision(1) : value.toPrecision(3)} %`
    case 'share':
      return value === 0 ? '0' : powerOfTen(value)
    case 'radii':
      return `${value.toFixed(4)} a`
    case 'bytes':
      return `${value} bytes`
    case 'plain':
      return value.toPrecision(3)
  }
}

export function formatLimit({ kind, value }: Limit, unit: Unit): string {
  const sign = kind === 'at most' ? '≤' : '≥'
  switch (unit) {
    case 'dB':
      return `${sign} ${value} dB`
    case '%':
      return `${sign} ${value} %`
    case 'share':
      return `${sign} ${powerOfTen(value)}`
    case 'radii':
      return `${sign} ${value} a`
    case 'bytes':
      return `${sign} ${value} bytes`
    case 'plain':
      return `${sign} ${value}`
  }
}

/** 3.2e-5 as 3.2 · 10⁻⁵, 0.01 as 1 · 10⁻². */
function powerOfTen(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential(1).split('e')
  const raised = Array.from(exponent.replace('+', ''), (sign) => SUPERSCRIPT[sign] ?? '').join('')
  return `${digits.replace('.0', '')} · 10${raised}`
}

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}
