import { isPlainNumber } from './plain-number.ts'

/** What is written in fields, by their ids. */
type Texts = Readonly<Record<string, string>>

/** Parts of a horn that not every horn has, by what is written in the fields. Those of OSSE leave R-OSSE alone. */

export function hasExtension(texts: Texts): boolean {
  return isLength(texts['section.length'])
}

export function hasSlot(texts: Texts): boolean {
  return isLength(texts['section.slot'])
}

export function hasArc(texts: Texts): boolean {
  return texts['arc'] === '3'
}

/** A curve without a width, a height or a distance leads nothing; the last two have values of their own. */
export function hasGuide(texts: Texts): boolean {
  const { 'guide.width': width, 'guide.aspect': aspect, 'guide.distance': distance } = texts
  return texts['guide'] !== '0' && isLength(width) && isLength(aspect || '1') && isLength(distance || '1')
}

/** An arc needs the numbers of the formula only where a guiding curve finds its coverage angle with them. */
export function usesFormula(texts: Texts): boolean {
  return !hasArc(texts) || hasGuide(texts)
}

export function usesOpeningAngle(texts: Texts): boolean {
  return usesFormula(texts) || texts['formula'] === 'R-OSSE' || texts['sourceShape'] === 'cap'
}

export function usesCoverageAngle(texts: Texts): boolean {
  return !hasGuide(texts)
}

export function standsFree(texts: Texts): boolean {
  return !hasBox(texts)
}

export function hasSuperellipse(texts: Texts): boolean {
  return texts['guide'] === '1'
}

export function hasSuperformula(texts: Texts): boolean {
  return texts['guide'] === '2'
}

export function hasMorph(texts: Texts): boolean {
  return texts['morph'] !== '0'
}

export function hasRectangle(texts: Texts): boolean {
  return texts['morph'] === '1'
}

export function hasBox(texts: Texts): boolean {
  return texts['box'] === 'box'
}

/** Lengths of 0 and below leave a part out. An expression is taken for a length: it was written for one. */
function isLength(text = ''): boolean {
  const written = text.trim()
  return written !== '' && !(isPlainNumber(written) && Number(written) <= 0)
}
