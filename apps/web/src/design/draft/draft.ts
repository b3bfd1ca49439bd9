import { z } from 'zod'
import { FIELD_IDS, FIELDS, type FieldTexts } from '../fields/design-fields.ts'

/** A design while it is worked on: texts as they were typed, right or wrong. */
export type Draft = {
  /** Becomes the name of the run. */
  readonly name: string
  readonly texts: FieldTexts
  /** Parameters that have come with it and that the page has no field for. They are kept and sent. */
  readonly others?: OtherParameters
}

type OtherParameters = Readonly<Record<string, string | number>>

export const LONGEST_NAME = 200
/** As long as the server takes a parameter. */
export const LONGEST_TEXT = 2000

const text = z.string().max(LONGEST_TEXT)

const othersSchema = z.record(z.string(), z.union([text, z.number()]))

/**
 * A draft as it is stored, by this version of the page or another one. Fields that an older one did not have are taken from
 * `initial`, where the parts that a horn may lack are left out; those that are gone are dropped, and a choice that is
 * none is made anew.
 */
export function draftSchemaWith(initial: Draft): z.ZodType<Draft> {
  return z
    .object({
      name: z.string().max(LONGEST_NAME),
      texts: z.record(z.string(), text),
      others: othersSchema.optional(),
    })
    .transform(({ name, texts, others }) => ({
      name,
      ...(others && { others }),
      texts: Object.fromEntries(
        FIELD_IDS.map((id) => {
          const stored = texts[id]
          const field = FIELDS[id]
          const isKnown =
            stored !== undefined &&
            (field.kind !== 'choice' || field.options.some(({ value }) => value === stored))
          return [id, isKnown ? stored : initial.texts[id]]
        }),
      ) as FieldTexts,
    }))
}
