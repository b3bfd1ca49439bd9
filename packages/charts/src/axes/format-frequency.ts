/** For an axis whose unit is Hz: 200, 1k, 2.5k, 20k. */
export function frequencyLabel(frequencyHz: number): string {
  return frequencyHz < 1000 ? shortest(frequencyHz) : `${shortest(frequencyHz / 1000)}k`
}

/** For running text: 200 Hz, 1 kHz, 2.54 kHz. */
export function frequencyText(frequencyHz: number): string {
  return frequencyHz < 1000 ? `${shortest(frequencyHz)} Hz` : `${shortest(frequencyHz / 1000)} kHz`
}

/** Three digits, or all that stand before the point. */
function shortest(value: number): string {
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}
