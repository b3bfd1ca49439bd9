import { useDraft } from '../design-context.tsx'
import { FIELD_IDS, type FieldId, isShown } from '../fields/design-fields.ts'

/** The fields that mean something beside what is written in the others. */
export function useShownFields(): readonly FieldId[] {
  // As one text, which is the same while the fields are.
  const shown = useDraft(({ draft }) => FIELD_IDS.filter((id) => isShown(id, draft.texts)).join(' '))
  return shown.split(' ') as FieldId[]
}
