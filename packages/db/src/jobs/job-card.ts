import { jobs } from '../schema/jobs-table.ts'

/**
 * The columns that a job in a list needs: those of the index `job_card`, so that a list reads the index alone and never
 * the rows, in which the request with its mesh lies. Nothing may be added here that is not in the index.
 */
export const jobCard = {
  number: jobs.number,
  id: jobs.id,
  status: jobs.status,
  version: jobs.version,
  revision: jobs.revision,
  createdAt: jobs.createdAt,
  updatedAt: jobs.updatedAt,
  queuedAt: jobs.queuedAt,
  startedAt: jobs.startedAt,
  completedAt: jobs.completedAt,
  queuedAtMs: jobs.queuedAtMs,
  startedAtMs: jobs.startedAtMs,
  endedAtMs: jobs.endedAtMs,
  progress: jobs.progress,
  stage: jobs.stage,
  stageMessage: jobs.stageMessage,
  errorMessage: jobs.errorMessage,
  configSummaryJson: jobs.configSummaryJson,
  planJson: jobs.planJson,
  frequencyStates: jobs.frequencyStates,
  hasResults: jobs.hasResults,
  hasMeshArtifact: jobs.hasMeshArtifact,
  isStopping: jobs.isStopping,
  label: jobs.label,
  notes: jobs.notes,
  rating: jobs.rating,
  kept: jobs.kept,
  derivedFrom: jobs.derivedFrom,
}

export type JobCard = Pick<typeof jobs.$inferSelect, keyof typeof jobCard>
