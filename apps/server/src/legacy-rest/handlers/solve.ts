import { readSolveRequest } from '@hornbench/legacy-wire'
import { detailAnswer, jsonAnswer, jsonTextAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

const MOST_KEY_CHARACTERS = 200

/** Queues a job. What the older server accepted is accepted; the same `Idempotency-Key` again gives the first job (L10). */
export const solve: Route['handle'] = async (request, { jobs }) => {
  const idempotencyKey = request.header('idempotency-key') || undefined
  if (idempotencyKey && idempotencyKey.length > MOST_KEY_CHARACTERS) {
    return detailAnswer(422, `An Idempotency-Key may have ${MOST_KEY_CHARACTERS} characters.`)
  }
  const outcome = readSolveRequest(request.header('content-type'), await request.readBody())
  if (!outcome.ok) return jsonTextAnswer(outcome.bodyJson, outcome.status)
  const { storedJson, summaryJson } = outcome
  const { mesh, occParameters } = outcome.request
  const triangles = occParameters ? 0 : mesh.indices.length / 3
  const job = jobs.submitLegacy({
    storedJson,
    summaryJson,
    triangles,
    idempotencyKey,
    requestId: request.requestId,
  })
  return jsonAnswer({ job_id: job.id })
}
