import { jsonAnswer } from '../answer.ts'
import type { Route } from '../route.ts'
import { jobIdOf } from './job-id-of.ts'

/** A body is ignored. */
export const stop: Route['handle'] = async (request, { jobs }) => {
  const { id } = await jobs.stop(jobIdOf(request.id))
  return jsonAnswer({ message: `Job ${id} has been cancelled`, status: 'cancelled' })
}
