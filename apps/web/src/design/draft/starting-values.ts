import type { PreviewMesh } from '../../preview/preview-messages.ts'
import type { FieldId, FieldTexts } from '../fields/design-fields.ts'
import { isPlainNumber } from '../fields/plain-number.ts'

type Values = Partial<Record<FieldId, string>>

/** The design as it is, and its shape where that is known. */
type Situation = { readonly texts: FieldTexts; readonly mesh: PreviewMesh | undefined }

/** By field and chosen option. */
const STARTS: Readonly<Record<string, (situation: Situation) => Values>> = {
  'morph 1': startRectangle,
  'morph 2': startOutline,
  'guide 1': startGuide,
  'guide 2': startGuide,
  'arc 3': startArc,
  'box box': startBox,
}

/**
 * What to write into other fields when a choice brings a part in, so that the design stays a horn: sizes of the horn as it
 * is. What is written there already is kept. Without a shape the values of the mesher have to do.
 */
export function startingValues(id: FieldId, value: string, situation: Situation): Values {
  const values = STARTS[`${id} ${value}`]?.(situation) ?? {}
  const needed = Object.entries(values).filter(([field]) => situation.texts[field as FieldId].trim() === '')
  return Object.fromEntries(needed)
}

function startOutline({ mesh }: Situation): Values {
  if (!mesh) return {}
  const { width, height } = mesh.mouth
  return { 'morph.width': tenths(width), 'morph.height': tenths(height) }
}

/** A tenth of the smaller side is a corner that can be seen and meshed. */
function startRectangle(situation: Situation): Values {
  const { mesh } = situation
  if (!mesh) return {}
  const corner = 0.1 * Math.min(mesh.mouth.width, mesh.mouth.height)
  return { ...startOutline(situation), 'morph.corner': String(Math.round(corner)) }
}

/** An outline of the size of the mouth, in its plane, asks for about the angles that are there. */
function startGuide({ mesh }: Situation): Values {
  const common = { 'guide.distance': '1' }
  if (!mesh) return { ...common, 'guide.width': '100', 'guide.aspect': '1' }
  const { width, height } = mesh.mouth
  return {
    ...common,
    'guide.width': tenths(width),
    'guide.aspect': String(Number((height / width).toFixed(2))),
  }
}

/** The steepest arc that is still a horn. */
const STEEPEST_DEG = 85

/** An arc whose chord is the coverage angle leaves the throat as steeply below it as it reaches the mouth above it. */
function startArc({ texts }: Situation): Values {
  const numberOf = (text: string, other: number) => (isPlainNumber(text) ? Number(text) : other)
  const [coverage, opening] = [numberOf(texts['osse.a'], 40), numberOf(texts.a0, 10)]
  return { 'arc.angle': tenths(Math.min(STEEPEST_DEG, 2 * coverage - opening)) }
}

const LEAST_SPACE_MM = 25

/** A tenth deeper than the horn, and as much room beside the mouth as the horn behind it needs. */
function startBox({ mesh }: Situation): Values {
  if (!mesh) return { 'box.depth': '300' }
  const [halfWidth, halfHeight, depth] = extentsOf(mesh)
  const across = space(halfWidth - mesh.mouth.width / 2)
  const upright = space(halfHeight - mesh.mouth.height / 2)
  return {
    'box.depth': String(10 * Math.ceil(0.11 * depth)),
    'box.left': across,
    'box.right': across,
    'box.top': upright,
    'box.bottom': upright,
  }
}

function space(overhangMm: number): string {
  return String(Math.max(LEAST_SPACE_MM, 5 * Math.ceil(overhangMm / 5)))
}

/** The largest distances from the axis in x and in y, and the length, mm. */
function extentsOf({ positions }: PreviewMesh): [number, number, number] {
  let [x, y, lowest, highest] = [0, 0, Infinity, -Infinity]
  for (let i = 0; i < positions.length; i += 3) {
    x = Math.max(x, Math.abs(positions[i] ?? 0))
    y = Math.max(y, Math.abs(positions[i + 1] ?? 0))
    lowest = Math.min(lowest, positions[i + 2] ?? 0)
    highest = Math.max(highest, positions[i + 2] ?? 0)
  }
  return [x, y, highest - lowest]
}

function tenths(value: number): string {
  return String(Number(value.toFixed(1)))
}
