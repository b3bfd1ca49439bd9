import { JobNotFoundError } from '@hornbench/api-contract'
import { jsonAnswer } from '../answer.ts'
import type { Route } from '../route.ts'
import { jobIdOf } from './job-id-of.ts'

export const status: Route['handle'] = (request, { jobs }) => {
  const id = jobIdOf(request.id)
  const row = jobs.findLegacyRow(id)
  if (!row) throw new JobNotFoundError(id)
  return jsonAnswer({
    status: row.status,
    progress: row.progress,
    stage: row.stage,
    stage_message: row.stageMessage,
    message: row.errorMessage,
  })
}
