import { type Job, solvePlanSchema } from '@hornbench/api-contract'
import { parseLegacyTimestamp } from '../legacy-timestamp.ts'
import type { JobCard } from './job-card.ts'
import { parseSweepSummary } from './parse-sweep-summary.ts'

/** A row as the job it stands for. Rows of the older server have texts in place of the times in milliseconds. */
export function toJob(row: JobCard): Job {
  const { status } = row
  const common = toCommon(row)
  const startedAtMs = row.startedAtMs ?? parseLegacyTimestamp(row.startedAt) ?? null
  const progress = Math.min(1, Math.max(0, row.progress))
  const endedAtMs =
    row.endedAtMs ?? parseLegacyTimestamp(row.completedAt) ?? parseLegacyTimestamp(row.updatedAt) ?? 0
  const ended = { ...common, startedAtMs, endedAtMs, progress }
  switch (status) {
    case 'queued':
      return { ...common, status }
    case 'running':
      return {
        ...common,
        status,
        startedAtMs: startedAtMs ?? common.queuedAtMs,
        progress,
        stage: row.stage ?? '',
        stageMessage: row.stageMessage ?? '',
      }
    case 'complete':
      return { ...ended, status, hasResults: row.hasResults }
    case 'error':
      return { ...ended, status, reason: row.errorMessage ?? '' }
    case 'cancelled':
      return { ...ended, status, isStopping: row.isStopping }
  }
}

function toCommon(row: JobCard) {
  const { id, number, version, revision, label, notes, rating, kept, derivedFrom } = row
  return {
    id,
    number,
    version,
    revision,
    label,
    notes,
    rating,
    kept,
    derivedFrom,
    queuedAtMs: row.queuedAtMs ?? parseLegacyTimestamp(row.queuedAt) ?? 0,
    sweep: parseSweepSummary(row.configSummaryJson),
    plan: row.planJson === null ? null : solvePlanSchema.parse(JSON.parse(row.planJson)),
    frequencyStates: row.frequencyStates,
    hasMeshArtifact: row.hasMeshArtifact,
  }
}
