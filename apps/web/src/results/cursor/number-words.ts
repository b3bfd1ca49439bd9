/** 421.4 Hz, 1.024 kHz: four digits, enough to tell the neighbours of a dense sweep apart. */
export function frequencyWords(frequencyHz: number): string {
  return frequencyHz < 1000 ? `${digits(frequencyHz)} Hz` : `${digits(frequencyHz / 1000)} kHz`
}

/** 400 Hz–2.1 kHz, for a band. */
export function bandWords([fromHz, toHz]: readonly [number, number]): string {
  const from = frequencyWords(Number(fromHz.toPrecision(3)))
  return `${from}–${frequencyWords(Number(toHz.toPrecision(3)))}`
}

/** How many decimals a value of the unit is written with, where it is to be read exactly. */
const DECIMALS: Readonly<Record<string, number>> = { dB: 2, '°': 1, Hz: 2, '': 3 }

/** With a true minus sign and a fixed number of decimals, so that columns of numbers align. */
export function valueWords(value: number, unit: string): string {
  const text = value.toFixed(DECIMALS[unit] ?? 2)
  const unsigned = text.replace('-', '')
  return Number(text) < 0 ? `\u2212${unsigned}` : unsigned
}

/** "98.31 dB", "92.4°", "0.871". */
export function quantityWords(value: number, unit: string): string {
  const space = unit === '' || unit === '°' ? '' : ' '
  return `${valueWords(value, unit)}${space}${unit}`
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4)))
}
