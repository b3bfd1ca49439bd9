import type { JobEvent, JobEventType } from '@hornbench/api-contract'
import { z } from 'zod'
import { ordinal } from '../words/ordinal.ts'
import { stageWords } from '../words/stage-words.ts'

/** One line of a history. */
export type HistoryEntry = {
  readonly seq: number
  readonly atMs: number
  readonly words: string
  readonly tone: 'plain' | 'good' | 'bad' | 'caution'
  /** Of a solved frequency. */
  readonly solved?: { readonly worker: string; readonly seconds: number }
}

/** What the events carry, as far as it is told here. Whatever is not as expected is left out. */
const dataSchema = z.object({
  kind: z.enum(['redo', 'resume', 'observe']).optional().catch(undefined),
  stage: z.string().catch(''),
  stageMessage: z.string().catch(''),
  index: z.int().catch(-1),
  attempt: z.int().catch(1),
  solveSeconds: z.number().catch(0),
  worker: z.string().catch(''),
  message: z.string().catch(''),
  reason: z.string().catch(''),
  count: z.int().catch(0),
  missing: z.int().catch(0),
})
type EventData = z.infer<typeof dataSchema>

const TONES: Partial<Record<JobEventType, HistoryEntry['tone']>> = {
  completed: 'good',
  failed: 'bad',
  frequency_failed: 'bad',
  frequency_retried: 'caution',
  recovered: 'caution',
  checkpoints_dropped: 'caution',
}

const QUEUED_WORDS = {
  submit: 'Queued',
  redo: 'Queued again',
  resume: 'Queued to resume',
  observe: 'Queued to be observed anew',
} as const

export function historyEntry({ seq, atMs, type, data }: JobEvent): HistoryEntry {
  const facts = dataSchema.parse(data)
  const { solveSeconds: seconds } = facts
  // Processes call themselves by what the system calls them.
  const worker = facts.worker.replace(/^pid (?=\d)/, 'process ')
  return {
    seq,
    atMs,
    words: wordsOf(type, facts),
    tone: TONES[type] ?? 'plain',
    ...(type === 'frequency_solved' && { solved: { worker, seconds } }),
  }
}

function wordsOf(type: JobEventType, data: EventData): string {
  const frequency = `Frequency ${data.index + 1}`
  switch (type) {
    case 'submitted':
      return QUEUED_WORDS[data.kind ?? 'submit']
    case 'started':
      return 'Started'
    case 'stage':
      return stageWords(data.stage, data.stageMessage)
    case 'frequency_solved':
      return data.attempt > 1 ? `${frequency} at the ${ordinal(data.attempt)} try` : frequency
    case 'frequency_failed':
      return `${frequency} failed: ${data.message}`
    case 'frequency_retried':
      return `${frequency} is tried for the ${ordinal(data.attempt)} time`
    case 'late_result':
      return `${frequency} came too late and was dropped`
    case 'checkpoints_dropped':
      return `${data.count} solved frequencies did not fit and were dropped`
    case 'boundaries_checked':
      return boundaryWords(data)
    case 'completed':
      return 'Done'
    case 'failed':
      return `Failed: ${data.reason}`
    case 'cancelled':
      return 'Stopped'
    case 'compute_ended':
      return 'Its processes have ended'
    case 'recovered':
      return 'Interrupted by a restart of the server'
  }
}

function boundaryWords({ count, missing, reason }: EventData): string {
  const solved = missing === 0 ? '' : `, ${missing} have to be solved`
  return `${count} frequencies are observed without a solve${solved}${reason === '' ? '' : `: ${reason}`}`
}
