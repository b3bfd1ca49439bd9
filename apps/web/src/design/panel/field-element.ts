import type { FieldId } from '../fields/design-fields.ts'

/** The id of the control of a field; labels and messages derive theirs from it. */
export function fieldElementId(id: FieldId): string {
  return `field-${id.replace('.', '-')}`
}

/** Puts the focus into a field that is on the screen. */
export function focusField(id: FieldId): void {
  const row = document.querySelector(`[data-field="${CSS.escape(id)}"]`)
  const control = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector('input')
  control?.focus()
  if (control?.type === 'text') control.select()
  row?.scrollIntoView({ block: 'nearest' })
}

/** The field that an element belongs to. */
export function fieldOf(element: Element): FieldId | undefined {
  const row = element.closest<HTMLElement>('[data-field]')
  return row?.dataset['field'] as FieldId | undefined
}
