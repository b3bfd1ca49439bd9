import { Icon } from '../../ui/icon.tsx'
import type { ShownRun } from '../run/use-run.ts'
import { TroubleAction } from './trouble-action.tsx'
import { troubleOf } from './run-trouble.ts'
import { troubleWords } from './trouble-words.ts'

type TroubleNoticeProps = { readonly run: ShownRun; readonly otherNumber: number | undefined }

/** One line above the charts about a run that is not among them, or not up to date. */
export function TroubleNotice({ run, otherNumber }: TroubleNoticeProps) {
  const trouble = troubleOf(run)
  if (!trouble || trouble.kind === 'reading' || trouble.kind === 'waiting') return null
  const { title, detail } = troubleWords(trouble, run.number)
  return (
    <div
      role="status"
      className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 border-b border-line py-1 pr-1 pl-3"
    >
      <Icon name="alert" className="text-caution" />
      <p className="min-w-40 flex-1">
        <span className="font-semibold">{title}.</span> <span className="text-ink-soft">{detail}</span>
      </p>
      <TroubleAction run={run} trouble={trouble} otherNumber={otherNumber} />
    </div>
  )
}
