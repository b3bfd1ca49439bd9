import { type Bounds, sizeOf } from './mesh-bounds.ts'

/** A length for people: whole millimetres from 100 on, tenths below. */
export function lengthText(mm: number): string {
  return `${(mm < 99.95 ? Number(mm.toFixed(1)) : Math.round(mm)).toLocaleString('en')} mm`
}

/** Width × height × depth. */
export function sizeText(bounds: Bounds): string {
  return sizeOf(bounds)
    .map(lengthText)
    .map((text, i) => (i < 2 ? text.replace(' mm', '') : text))
    .join(' × ')
}
