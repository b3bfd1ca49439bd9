import { jsonTextAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

/** A route whose body is read and answered by another thread as a whole. A client that goes ends the work. */
export function answerOffThread(task: 'buildMesh' | 'drawCharts' | 'drawDirectivity'): Route['handle'] {
  return async (request, { offThread }) => {
    const sent = { contentType: request.header('content-type'), body: await request.readBody() }
    const { status, json } = await offThread.run(task, sent, { signal: request.signal })
    return jsonTextAnswer(json, status)
  }
}
