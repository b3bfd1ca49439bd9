import { LIMITS } from '@hornbench/api-contract'
import type { PreviewFacts } from '../../preview/preview-messages.ts'
import { readQuantity } from '../draft/read-quantity.ts'
import { FIELDS, type FieldId, type FieldTexts, isShown } from '../fields/design-fields.ts'
import type { Concern, Fix } from './concern.ts'
import { countWords, frequencyWords, timeChangeWords } from './quantity-words.ts'

const EDGES: readonly FieldId[] = ['throatEdge', 'mouthEdge', 'rearEdge']
/** Of a box; they are those at the back where they are empty. */
const PANEL_EDGES: readonly FieldId[] = ['box.frontEdge', 'box.backEdge']

/** The longest edge of a mesh in wanted edge lengths: rings are staggered, so that it is 1.3 to 1.45 of them. */
const LONGEST_PER_WANTED = 1.45

/** Edges too long for the highest frequency, with the two ways out. */
export function resolutionConcern(facts: PreviewFacts, texts: FieldTexts): Concern | undefined {
  const toHz = readQuantity(texts.toHz).value
  const { validToHz, triangles, trianglesIfValid, longestEdgeMm } = facts
  if (facts.formulation === 'axisymmetric' || toHz === undefined || toHz <= validToHz) return undefined
  const isTooMany = trianglesIfValid > LIMITS.triangles.most
  const text =
    `Edges of ${longestEdgeMm.toPrecision(3)} mm are too coarse above ${frequencyWords(validToHz)}.` +
    (isTooMany
      ? ` Up to ${frequencyWords(toHz)} the mesh would need about ${countWords(roundUp(trianglesIfValid))} elements; ` +
        `${countWords(LIMITS.triangles.most)} are the limit.`
      : '')
  const finer = isTooMany ? undefined : finerEdges(facts, texts, toHz)
  const fixes: (Fix | undefined)[] = [
    finer && {
      label: `${finer.words} (about ${timeChangeWords(trianglesIfValid / triangles)})`,
      texts: finer.texts,
    },
    lowerEnd(validToHz, texts),
  ]
  return { text, field: 'mouthEdge', fixes: fixes.filter((fix) => fix !== undefined) }
}

function finerEdges({ validToHz, longestEdgeMm }: PreviewFacts, texts: FieldTexts, toHz: number) {
  const wantedMm = (longestEdgeMm * validToHz) / toHz
  const panels = PANEL_EDGES.filter((id) => isShown(id, texts) && texts[id].trim() !== '')
  const edges = [...EDGES, ...panels].map((id) => ({ id, mm: edgeMm(id, texts) }))
  if (edges.some(({ mm }) => mm === undefined)) return undefined
  const mm = roundDown(wantedMm / LONGEST_PER_WANTED)
  const tooLong = edges.filter((edge) => (edge.mm ?? 0) > mm).map(({ id }) => id)
  const [only] = tooLong
  if (only === undefined) return undefined
  const words =
    tooLong.length === 1 ? `Set ${FIELDS[only].label.toLowerCase()} to ${mm} mm` : `Set edges to ${mm} mm`
  return { words, texts: Object.fromEntries(tooLong.map((id) => [id, String(mm)])) }
}

function edgeMm(id: FieldId, texts: FieldTexts): number | undefined {
  const field = FIELDS[id]
  const text = texts[id].trim() === '' && field.kind === 'quantity' ? (field.whenEmpty ?? '') : texts[id]
  return readQuantity(text).value
}

function lowerEnd(validToHz: number, texts: FieldTexts): Fix | undefined {
  const toHz = roundDown(validToHz)
  const fromHz = readQuantity(texts.fromHz).value
  if (fromHz === undefined || toHz <= fromHz) return undefined
  return { label: `Stop at ${frequencyWords(toHz)}`, texts: { toHz: String(toHz) } }
}

/** To two digits. */
function roundUp(count: number): number {
  const step = secondDigitOf(count)
  return Math.ceil(count / step) * step
}

/** To two digits. */
function roundDown(value: number): number {
  const step = secondDigitOf(value)
  return Number((Math.floor(value / step) * step).toPrecision(2))
}

function secondDigitOf(value: number): number {
  return 10 ** (Math.floor(Math.log10(value)) - 1)
}
