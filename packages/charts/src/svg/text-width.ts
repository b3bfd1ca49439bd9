const NARROW = /[ .,:;'|!ijl·()[\]/-]/u
/** Set wider than a digit in most fonts. */
const SIGN = /[−+±=<>×]/u
const WIDE = /[mwMW%@\u{1100}-\u{1FFF}\u{2E80}-\u{10FFFF}]/u

/**
 * About how wide a text is set, in px, rather too wide than too narrow. There is no font to ask: a chart is drawn
 * where there is none.
 */
export function textWidth(text: string, sizePx: number): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width * sizePx
}

/** In sizes of the font. */
function characterWidth(character: string): number {
  if (NARROW.test(character)) return 0.36
  if (SIGN.test(character)) return 0.68
  return WIDE.test(character) ? 1 : 0.6
}

/** The first of the wordings that fits, or the last one cut with an ellipsis; empty where not even that fits. */
export function fittingText(wordings: readonly string[], room: { sizePx: number; widthPx: number }): string {
  const fits = (text: string) => textWidth(text, room.sizePx) <= room.widthPx
  const whole = wordings.find(fits)
  if (whole !== undefined) return whole
  const characters = [...new Intl.Segmenter().segment(wordings.at(-1) ?? '')].map(({ segment }) => segment)
  while (characters.length > 0 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop()
  return characters.length === 0 ? '' : `${characters.join('').trimEnd()}…`
}
