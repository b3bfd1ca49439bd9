import type { Field } from './field.ts'
import { GEOMETRY_FIELDS } from './geometry-fields.ts'
import { SIMULATION_FIELDS } from './simulation-fields.ts'

export type FieldId = keyof typeof GEOMETRY_FIELDS | keyof typeof SIMULATION_FIELDS

/** Every field of the parameter panel, in its order within each group. */
export const FIELDS: Readonly<Record<FieldId, Field>> = { ...GEOMETRY_FIELDS, ...SIMULATION_FIELDS }

export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[]

/** What is written in each field. */
export type FieldTexts = Readonly<Record<FieldId, string>>

/** Whether a field has a meaning beside what is written in the others. */
export function isShown(id: FieldId, texts: FieldTexts): boolean {
  if (id === 'diagonalDeg') return texts.planes.split(' ').includes('diagonal')
  const { formula } = FIELDS[id]
  return formula === undefined || formula === texts.formula
}

/** The field at a place of the submission, as it is shown beside what is written in the others. */
export function fieldAt(path: readonly (string | number)[], texts: FieldTexts): FieldId | undefined {
  return FIELD_IDS.find((id) => {
    const { path: own } = FIELDS[id]
    return isShown(id, texts) && own.every((part, index) => part === path[index])
  })
}
