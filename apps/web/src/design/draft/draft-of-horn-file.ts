import { z } from 'zod'
import { FIELD_IDS, FIELDS, type FieldTexts, isShown } from '../fields/design-fields.ts'
import type { Draft } from './draft.ts'
import { STARTING_TEXTS } from './starting-draft.ts'

/** A horn file: the parameters of a design and the frequencies to solve it at. */
const hornFileSchema = z.object({
  design: z.record(z.string(), z.union([z.string(), z.number()])),
  frequenciesHz: z.array(z.number()).min(1),
})

/** The draft of a horn from a file: what the file does not say is as at the start, but optional fields are empty. */
export function draftOfHornFile(name: string, content: unknown): Draft {
  const { design, frequenciesHz } = hornFileSchema.parse(content)
  const texts: FieldTexts = {
    ...STARTING_TEXTS,
    formula: String(design['formula_type']),
    fromHz: String(Math.min(...frequenciesHz)),
    toHz: String(Math.max(...frequenciesHz)),
    count: String(frequenciesHz.length),
  }
  const entries = FIELD_IDS.filter((id) => isShown(id, texts)).flatMap((id) => {
    const field = FIELDS[id]
    const parameter = field.path.at(-1)
    if (field.path[0] !== 'source' || parameter === undefined) return []
    const value = design[parameter]
    if (value !== undefined) return [[id, String(value)]]
    return field.kind === 'quantity' ? [[id, field.whenEmpty ?? '']] : []
  })
  return { name, texts: { ...texts, ...Object.fromEntries(entries) } as FieldTexts }
}
