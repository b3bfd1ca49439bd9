import type { KeyboardEvent } from 'react'
import { useDesignBench, useDraft, useVerdict } from '../design-context.tsx'
import type { FieldId } from '../fields/design-fields.ts'
import type { QuantityField } from '../fields/field.ts'
import { isPlainNumber } from '../fields/plain-number.ts'
import { stepText } from '../fields/step-text.ts'
import { fieldElementId } from './field-element.ts'
import { FieldLabel } from './field-label.tsx'
import { IssueMessage } from './issue-message.tsx'
import { stepFactor } from './step-factor.ts'
import { useLabelDrag } from './use-label-drag.ts'
import { useUnhurriedIssue } from './use-unhurried-issue.ts'

/** Longer expressions get the whole width. */
const SHORT = 11

const DIRECTIONS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

/** A number or an expression, with its unit inside the field. Arrow keys and dragging the label step a number. */
export function QuantityRow({ id, field }: { id: FieldId; field: QuantityField }) {
  const { draft } = useDesignBench()
  const text = useDraft((history) => history.draft.texts[id])
  const issue = useUnhurriedIssue(
    useVerdict((verdict) => verdict.byField.get(id)),
    text,
  )
  const drag = useLabelDrag(id, field)
  const elementId = fieldElementId(id)
  const isExpression = text.trim() !== '' && !isPlainNumber(text)
  const isLong = isExpression && text.length > SHORT

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') event.currentTarget.blur()
    const direction = DIRECTIONS[event.key]
    if (direction === undefined || event.ctrlKey || event.metaKey) return
    const stepped = stepText(text, direction * field.step * stepFactor(event))
    if (stepped === undefined) return
    event.preventDefault()
    draft.setText(id, stepped, `step ${id}`)
  }

  return (
    <div data-field={id} className="px-3">
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 max-wide:min-h-9">
        <FieldLabel
          field={field}
          htmlFor={elementId}
          className={isExpression ? '' : 'cursor-ew-resize'}
          {...(isExpression ? {} : drag)}
        />
        <span
          className={`flex h-6 items-center rounded border bg-field px-1.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent max-wide:h-8 ${
            issue ? 'border-bad' : 'border-line hover:border-line-strong'
          } ${isLong ? 'mb-0.5 w-full' : 'w-28'}`}
        >
          <input
            id={elementId}
            type="text"
            value={text}
            placeholder={field.placeholder ?? field.whenEmpty}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            aria-invalid={issue !== undefined}
            aria-describedby={`${elementId}-unit ${elementId}-issue`}
            onChange={(event) => draft.setText(id, event.target.value)}
            onKeyDown={onKeyDown}
            className={`h-full min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-faint max-wide:text-base ${
              isExpression ? 'text-left' : 'text-right'
            }`}
          />
          <span id={`${elementId}-unit`} className="min-w-7 shrink-0 pl-1 text-ink-faint">
            {field.unit}
          </span>
        </span>
      </div>
      {issue && <IssueMessage id={`${elementId}-issue`} issue={issue} text={text} />}
    </div>
  )
}
