/** Shift takes ten steps at once, Alt a tenth of one. */
export function stepFactor({
  shiftKey,
  altKey,
}: {
  readonly shiftKey: boolean
  readonly altKey: boolean
}): number {
  if (shiftKey) return 10
  return altKey ? 0.1 : 1
}
