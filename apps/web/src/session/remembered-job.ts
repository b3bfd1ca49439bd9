import { jobIdSchema, jobStatusSchema, type Job } from '@hornbench/api-contract'
import { z } from 'zod'

const time = z.iso.datetime({ offset: true, local: true }).nullable().catch(null)
const text = z.string().max(500).nullable().catch(null)

/**
 * What this browser remembers of a job: enough to recognise it, never its results (W4). The names are those of the key's
 * first version, in which `number` and `lost` did not exist.
 */
export const rememberedJobSchema = z.object({
  id: jobIdSchema,
  status: jobStatusSchema,
  number: z.int().nullable().catch(null),
  label: text,
  queued_at: time,
  started_at: time,
  completed_at: time,
  error_message: text,
  /** The server did not know it when it was asked for. */
  lost: z.boolean().catch(false),
})
export type RememberedJob = z.infer<typeof rememberedJobSchema>

export function rememberJob(job: Job): RememberedJob {
  const startedAtMs = job.status === 'queued' ? null : job.startedAtMs
  return {
    id: job.id,
    status: job.status,
    number: job.number,
    label: job.label,
    queued_at: isoTime(job.queuedAtMs),
    started_at: isoTime(startedAtMs),
    completed_at: isoTime('endedAtMs' in job ? job.endedAtMs : null),
    error_message: job.status === 'error' ? job.reason.slice(0, 500) : null,
    lost: false,
  }
}

function isoTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
