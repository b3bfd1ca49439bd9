import type { Job } from '@hornbench/api-contract'
import { useState, type KeyboardEvent } from 'react'
import { useLabelJob } from '../../server-state/job-commands.ts'
import { unnamedWords } from '../words/run-name.ts'

/** As long as the server takes it. */
const MAX_LENGTH = 200

/** The name of a run while it is changed. Enter and leaving the field store it, Escape leaves it as it was. */
export function NameField({ job, onDone }: { job: Job; onDone: () => void }) {
  const [text, setText] = useState(job.label ?? '')
  const { run, isPending } = useLabelJob(job.id)

  async function store(): Promise<void> {
    if (isPending) return
    const label = text.trim() === '' ? null : text.trim()
    // What could not be stored stays here to be stored again.
    if (label === job.label || (await run({ label }))) onDone()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') void store()
    if (event.key === 'Escape') onDone()
  }

  return (
    <input
      ref={focusAndSelect}
      value={text}
      maxLength={MAX_LENGTH}
      readOnly={isPending}
      placeholder={unnamedWords(job)}
      aria-label={`Name of run ${job.number}`}
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void store()}
      className="h-6 min-w-0 flex-1 rounded border border-line-strong bg-field px-1.5 read-only:opacity-60 max-wide:h-9 max-wide:text-base"
    />
  )
}

function focusAndSelect(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}
