import { jsonAnswer } from '../answer.ts'
import type { Route } from '../route.ts'
import { jobIdOf } from './job-id-of.ts'

export const deleteJob: Route['handle'] = async (request, { jobs }) => {
  const id = jobIdOf(request.id)
  await jobs.delete(id)
  return jsonAnswer({ deleted: true, job_id: id })
}
