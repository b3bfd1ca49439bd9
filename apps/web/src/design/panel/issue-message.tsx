import { Icon } from '../../ui/icon.tsx'
import type { FieldIssue } from '../draft/verdict.ts'

type IssueMessageProps = {
  readonly id: string
  readonly issue: FieldIssue
  /** Of the field. */
  readonly text: string
}

/** How much of an expression is shown before its fault. */
const SHOWN_BEFORE = 14

/** What is wrong with a field, and in an expression where. */
export function IssueMessage({ id, issue: { message, column }, text }: IssueMessageProps) {
  return (
    <div id={id} className="flex gap-1 pb-1 text-small text-bad">
      <Icon name="alert" className="mt-0.5 size-3" />
      <p className="min-w-0 wrap-break-word">
        {column !== undefined && text.trim() !== '' && <FaultyPlace text={text} column={column} />}
        {message}
      </p>
    </div>
  )
}

/** The expression around the column, with the character there marked. For eyes only: the message names the column. */
function FaultyPlace({ text, column }: { text: string; column: number }) {
  const at = column - 1
  const start = Math.max(0, at - SHOWN_BEFORE)
  return (
    <code aria-hidden="true" className="mr-1.5 font-mono whitespace-pre text-ink-soft">
      {start > 0 && '…'}
      {text.slice(start, at)}
      <mark className="border-b-2 border-bad bg-transparent font-bold text-bad">{text[at] ?? ' '}</mark>
    </code>
  )
}
