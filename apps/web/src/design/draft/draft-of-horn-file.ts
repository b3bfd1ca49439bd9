import { z } from 'zod'
import { FIELD_IDS, FIELDS, type FieldId, type FieldTexts, isShown } from '../fields/design-fields.ts'
import type { Draft } from './draft.ts'
import { readQuantity } from './read-quantity.ts'
import { STARTING_TEXTS } from './starting-draft.ts'

/** A horn file: the parameters of a design and the frequencies to solve it at. */
const hornFileSchema = z.object({
  design: z.record(z.string(), z.union([z.string(), z.number()])),
  frequenciesHz: z.array(z.number()).min(1),
})
type Design = z.infer<typeof hornFileSchema>['design']

/**
 * The draft of a horn from a file: what the file does not say is as at the start, but optional fields are empty. Nothing
 * that the file says is lost: parameters that the page has no field for are kept with the draft.
 */
export function draftOfHornFile(name: string, content: unknown): Draft {
  const { design: written, frequenciesHz } = hornFileSchema.parse(content)
  const design = withSeparateNumbers(written)
  const formula = String(design['formula_type'])
  const said: Partial<Record<FieldId, string>> = { formula, box: hasDepth(design) ? 'box' : 'free' }
  const others: Record<string, string | number> = {}
  for (const [parameter, value] of Object.entries(design)) {
    const id = fieldOfParameter(parameter, formula)
    if (id !== undefined && isTaken(id, String(value))) said[id] = String(value)
    else others[parameter] = value
  }
  const texts = {
    ...withUnsaid(said),
    fromHz: String(Math.min(...frequenciesHz)),
    toHz: String(Math.max(...frequenciesHz)),
    count: String(frequenciesHz.length),
  }
  return { name, texts, ...(Object.keys(others).length > 0 && { others }) }
}

/** All fields, with what holds where a file says nothing. Of parts that it leaves out, the values to begin them with. */
function withUnsaid(said: Partial<FieldTexts>): FieldTexts {
  const known: FieldTexts = { ...STARTING_TEXTS, ...said }
  const entries = FIELD_IDS.flatMap((id): [FieldId, string][] => {
    const field = FIELDS[id]
    if (id in said || field.path[0] !== 'source' || !isShown(id, known)) return []
    if (id === 'morph.rule') return [[id, 'slice']]
    return field.kind === 'quantity' ? [[id, field.whenEmpty ?? '']] : []
  })
  return { ...known, ...Object.fromEntries(entries) }
}

/** Both formulas may have the same letter; that of the other one keeps its own. */
function fieldOfParameter(parameter: string, formula: string): FieldId | undefined {
  const ids = FIELD_IDS.filter(
    (id) => FIELDS[id].path[0] === 'source' && FIELDS[id].path.at(-1) === parameter,
  )
  return ids.find((id) => (FIELDS[id].formula ?? formula) === formula) ?? ids[0]
}

/** Choices take what they offer. */
function isTaken(id: FieldId, text: string): boolean {
  const field = FIELDS[id]
  if (field.kind === 'quantity') return true
  return field.kind === 'choice' && !field.isOfPage && field.options.some(({ value }) => value === text)
}

function hasDepth({ enc_depth: depth = 0 }: Design): boolean {
  return (readQuantity(String(depth)).value ?? 0) > 0
}

/** a, b, m, n1, n2, n3 */
const NUMBERS_IN_LIST = 6

/** The list of a superformula in the fields of its numbers, which it wins over; one that can't be read is left to the mesher. */
function withSeparateNumbers({ gcurve_sf: list, ...design }: Design): Design {
  if (list === undefined) return design
  const numbers = String(list)
    .split(',')
    .map((part) => part.trim())
  const isReadable =
    numbers.length === NUMBERS_IN_LIST &&
    numbers.every((text) => text !== '' && Number.isFinite(Number(text)))
  if (!isReadable) return { ...design, gcurve_sf: list }
  const [a = '', b = '', m = '', n1 = '', n2 = '', n3 = ''] = numbers
  return {
    ...design,
    gcurve_sf_a: a,
    gcurve_sf_b: b,
    gcurve_sf_m1: m,
    gcurve_sf_m2: m,
    gcurve_sf_n1: n1,
    gcurve_sf_n2: n2,
    gcurve_sf_n3: n3,
  }
}
