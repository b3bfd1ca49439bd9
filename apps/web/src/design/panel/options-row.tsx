import { Segmented } from '../../ui/segmented.tsx'
import { useDesignBench, useDraft, useVerdict } from '../design-context.tsx'
import { startingValues } from '../draft/starting-values.ts'
import type { FieldId } from '../fields/design-fields.ts'
import type { ChoiceField, SetField } from '../fields/field.ts'
import { fieldElementId } from './field-element.ts'
import { FieldLabel } from './field-label.tsx'
import { IssueMessage } from './issue-message.tsx'

/** One of a few options, or any of them. */
export function OptionsRow({ id, field }: { id: FieldId; field: ChoiceField | SetField }) {
  const { draft, preview } = useDesignBench()
  const text = useDraft((history) => history.draft.texts[id])
  const issue = useVerdict((verdict) => verdict.byField.get(id))
  const elementId = fieldElementId(id)
  const chosen = text.split(' ').filter(Boolean)

  function onChange(value: string, isChosen: boolean): void {
    if (field.kind === 'choice') {
      const { mesh } = preview.store.getState()
      const { texts } = draft.history.getState().draft
      draft.setTexts({ [id]: value, ...startingValues(id, value, { texts, mesh }) })
    }
    // Always in the order of the options.
    else {
      const values = field.options.map((option) => option.value)
      const next = values.filter((known) => (known === value ? isChosen : chosen.includes(known)))
      draft.setTexts({ [id]: next.join(' ') })
    }
  }

  return (
    <div data-field={id} className="px-3">
      <div className="flex min-h-7 items-center gap-x-2 max-wide:min-h-9">
        <FieldLabel field={field} id={`${elementId}-label`} />
        <Segmented
          kind={field.kind === 'choice' ? 'radio' : 'checkbox'}
          name={elementId}
          labelledBy={`${elementId}-label`}
          describedBy={`${elementId}-issue`}
          options={field.options}
          chosen={chosen}
          onChange={onChange}
        />
      </div>
      {issue && <IssueMessage id={`${elementId}-issue`} issue={issue} text="" />}
    </div>
  )
}
