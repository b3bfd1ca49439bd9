import { jsonTextAnswer } from '../answer.ts'
import type { Route } from '../route.ts'
import { jobIdOf } from './job-id-of.ts'

/** The stored text, as it is. */
export const results: Route['handle'] = (request, { jobs }) =>
  jsonTextAnswer(jobs.servedResults(jobIdOf(request.id)))
