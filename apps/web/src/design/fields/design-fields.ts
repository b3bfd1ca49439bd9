import { ARC_FIELDS } from './arc-fields.ts'
import { BOX_FIELDS } from './box-fields.ts'
import type { Field } from './field.ts'
import { GEOMETRY_FIELDS } from './geometry-fields.ts'
import { GUIDE_FIELDS } from './guide-fields.ts'
import { MORPH_FIELDS } from './morph-fields.ts'
import { SECTION_FIELDS } from './section-fields.ts'
import { SIMULATION_FIELDS } from './simulation-fields.ts'
import { SOLVING_FIELDS } from './solving-fields.ts'

const ALL = {
  ...GEOMETRY_FIELDS,
  ...SECTION_FIELDS,
  ...ARC_FIELDS,
  ...GUIDE_FIELDS,
  ...MORPH_FIELDS,
  ...SIMULATION_FIELDS,
  ...SOLVING_FIELDS,
  ...BOX_FIELDS,
} as const

export type FieldId = keyof typeof ALL

/** Every field of the parameter panel, in its order within each group. */
export const FIELDS: Readonly<Record<FieldId, Field>> = ALL

export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[]

/** What is written in each field. */
export type FieldTexts = Readonly<Record<FieldId, string>>

/** Whether a field has a meaning beside what is written in the others. */
export function isShown(id: FieldId, texts: FieldTexts): boolean {
  const { formula, shownWhen } = FIELDS[id]
  return (formula === undefined || formula === texts.formula) && (shownWhen === undefined || shownWhen(texts))
}

/** The field at a place of the submission, as it is shown beside what is written in the others. */
export function fieldAt(path: readonly (string | number)[], texts: FieldTexts): FieldId | undefined {
  return FIELD_IDS.find((id) => {
    const { path: own } = FIELDS[id]
    return isShown(id, texts) && own.every((part, index) => part === path[index])
  })
}
