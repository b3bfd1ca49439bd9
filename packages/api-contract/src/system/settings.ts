import { z } from 'zod'

/** What may change while the server runs. Stored in the database, effective at once. */
const fields = {
  /** Lowering it never stops a running job. */
  maxConcurrentJobs: z.int().min(1).max(64),
  /** Finished jobs go after so many days; 0: never. */
  retentionDays: z.int().min(0).max(36_500),
  /** So many finished jobs stay at most; 0: all. */
  retentionJobs: z.int().min(0).max(1_000_000),
  /** How long a task may take to end by itself once its job is stopped. */
  cancelGraceMs: z.int().min(0).max(60_000),
  /** Clients poll no faster than this. */
  pollFloorMs: z.int().min(100).max(60_000),
}

export const settingsSchema = z.object({
  maxConcurrentJobs: fields.maxConcurrentJobs.default(1),
  retentionDays: fields.retentionDays.default(30),
  retentionJobs: fields.retentionJobs.default(1000),
  cancelGraceMs: fields.cancelGraceMs.default(500),
  pollFloorMs: fields.pollFloorMs.default(1000),
})
export type Settings = z.infer<typeof settingsSchema>

/** Settings that are left out stay as they are. */
export const settingsUpdateSchema = z.strictObject(fields).partial()
export type SettingsUpdate = z.infer<typeof settingsUpdateSchema>
