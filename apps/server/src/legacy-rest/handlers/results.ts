import { reprintResults } from '../../off-thread/reprint-results.ts'
import { jsonTextAnswer } from '../answer.ts'
import type { Route } from '../route.ts'
import { jobIdOf } from './job-id-of.ts'

/** Larger texts are printed anew in another thread. */
const MOST_INLINE_BYTES = 64 * 1024

/** The stored text, as it is. One that the older server stored was printed anew by that server too. */
export const results: Route['handle'] = async (request, { jobs, offThread }) => {
  const { json, isServedForm } = jobs.servedResults(jobIdOf(request.id))
  if (isServedForm) return jsonTextAnswer(json)
  if (json.length <= MOST_INLINE_BYTES) return jsonTextAnswer(reprintResults({ body: json }).json)
  const reprinted = await offThread.run('reprintResults', { contentType: undefined, body: [json] })
  return jsonTextAnswer(reprinted.json)
}
