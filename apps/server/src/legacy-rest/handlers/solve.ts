import { joinPieces } from '../../http/join-pieces.ts'
import { readSolve } from '../../off-thread/read-solve.ts'
import { detailAnswer, jsonAnswer, jsonTextAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

const MOST_KEY_CHARACTERS = 200
/** Larger ones are read in another thread. This much takes a few milliseconds, less than to wake a thread. */
const MOST_INLINE_BYTES = 64 * 1024

/** Queues a job. What the older server accepted is accepted; the same `Idempotency-Key` again gives the first job (L10). */
export const solve: Route['handle'] = async (request, { jobs, offThread }) => {
  const idempotencyKey = request.header('idempotency-key') || undefined
  if (idempotencyKey && idempotencyKey.length > MOST_KEY_CHARACTERS) {
    return detailAnswer(422, `An Idempotency-Key may have ${MOST_KEY_CHARACTERS} characters.`)
  }
  const contentType = request.header('content-type')
  const body = await request.readBody()
  const bytes = body.reduce((sum, { length }) => sum + length, 0)
  const reading =
    bytes <= MOST_INLINE_BYTES
      ? readSolve({ contentType, body: joinPieces(body) })
      : await offThread.run('readSolve', { contentType, body })
  if (!reading.ok) return jsonTextAnswer(reading.bodyJson, reading.status)
  const { storedJson, summaryJson, triangles } = reading
  const { requestId } = request
  const job = jobs.submitLegacy({ storedJson, summaryJson, triangles, idempotencyKey, requestId })
  return jsonAnswer({ job_id: job.id })
}
