/** What a key does on a chart over frequency; `undefined` for keys that do nothing there. */
export type FrequencyKey =
  | { readonly kind: 'step'; readonly by: number }
  | { readonly kind: 'end'; readonly at: 'first' | 'last' }
  | { readonly kind: 'angle'; readonly by: 1 | -1 }
  | { readonly kind: 'zoom'; readonly step: 'in' | 'out' }
  | { readonly kind: 'speak' }

const FAR = 10

/** Arrows step along the solved frequencies, up and down over the angles of a map, + and − zoom, Enter reads aloud. */
export function frequencyKey({
  key,
  shiftKey,
}: {
  readonly key: string
  readonly shiftKey: boolean
}): FrequencyKey | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'step', by: shiftKey ? -FAR : -1 }
    case 'ArrowRight':
      return { kind: 'step', by: shiftKey ? FAR : 1 }
    case 'PageDown':
      return { kind: 'step', by: -FAR }
    case 'PageUp':
      return { kind: 'step', by: FAR }
    case 'Home':
      return { kind: 'end', at: 'first' }
    case 'End':
      return { kind: 'end', at: 'last' }
    case 'ArrowUp':
      return { kind: 'angle', by: 1 }
    case 'ArrowDown':
      return { kind: 'angle', by: -1 }
    case '+':
    case '=':
      return { kind: 'zoom', step: 'in' }
    case '-':
      return { kind: 'zoom', step: 'out' }
    case 'Enter':
      return { kind: 'speak' }
    default:
      return undefined
  }
}
