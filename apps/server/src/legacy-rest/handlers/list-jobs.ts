import type { JobCard } from '@hornbench/db'
import { parseJson, type Printable, readJobsQuery } from '@hornbench/legacy-wire'
import { jsonAnswer, jsonTextAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

const MOST_OFFSET = BigInt(Number.MAX_SAFE_INTEGER)

export const listJobs: Route['handle'] = (request, { jobs }) => {
  const outcome = readJobsQuery(request.query)
  if (!outcome.ok) return jsonTextAnswer(outcome.bodyJson, outcome.status)
  const { statuses, limit, offset } = outcome.query
  const { rows, total } = jobs.listLegacyRows({ statuses, limit: Number(limit), offset: toOffset(offset) })
  return jsonAnswer({ items: rows.map(toItem), total: BigInt(total), limit, offset })
}

/** So many jobs there will never be; what lies beyond a double is as empty. */
function toOffset(offset: bigint): number {
  return Number(offset < MOST_OFFSET ? offset : MOST_OFFSET)
}

function toItem(row: JobCard): Printable {
  return {
    id: row.id,
    status: row.status,
    progress: row.progress,
    stage: row.stage,
    stage_message: row.stageMessage,
    created_at: row.createdAt,
    queued_at: row.queuedAt,
    started_at: row.startedAt,
    completed_at: row.completedAt,
    config_summary: readSummary(row.configSummaryJson),
    has_results: row.hasResults,
    has_mesh_artifact: row.hasMeshArtifact,
    label: row.label,
    error_message: row.errorMessage,
  }
}

/** A stored summary that is no object shows as an empty one. */
function readSummary(json: string): Printable {
  const summary = json === '' ? null : parseJson(json)
  return summary instanceof Map ? summary : {}
}
