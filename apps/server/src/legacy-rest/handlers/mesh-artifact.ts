import { detailAnswer, textAnswer } from '../answer.ts'
import type { Route } from '../route.ts'
import { jobIdOf } from './job-id-of.ts'

export const meshArtifact: Route['handle'] = (request, { jobs }) => {
  const text = jobs.meshArtifact(jobIdOf(request.id))
  if (text === undefined) return detailAnswer(404, 'No mesh artifact available for this job')
  return textAnswer(text)
}
