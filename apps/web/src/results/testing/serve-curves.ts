import type { Curves, Job, PartialResult, ResultDocument } from '@hornbench/api-contract'
import { createInMemoryHornbench, type InMemoryHornbench } from '../../testing/in-memory-hornbench.ts'

type ServedCurves = {
  readonly partial?: () => PartialResult
  /** Left out: they are not in the database. What it throws is a fault of the server. */
  readonly results?: () => Curves
  readonly failures?: ResultDocument['failures']
  readonly trust?: ResultDocument['trust']
}

/** A Hornbench in memory that has curves of its jobs. Other questions are answered as ever. */
export function serveCurves(jobs: readonly Job[], served: ServedCurves): InMemoryHornbench {
  const server = createInMemoryHornbench(jobs)

  async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const { url } = new Request(input)
    const isPartial = url.includes('/jobs.partial')
    if (!isPartial && !url.includes('/jobs.results')) return server.answer(input, init)
    server.requests.push(isPartial ? 'jobs.partial' : 'jobs.results')
    if (isPartial) return Response.json({ result: { data: served.partial?.() } })
    return resultsAnswer(served)
  }

  return { ...server, answer }
}

function resultsAnswer({ results, failures = [], trust }: ServedCurves): Response {
  if (!results) return refusal('The results are not in the database.', 'results_missing', 404)
  try {
    const curves = results()
    const data = { formatVersion: 1, curves, trust, failures, warnings: [], plan: null, computeSeconds: 1 }
    return Response.json({ result: { data } })
  } catch (error) {
    return refusal(error instanceof Error ? error.message : '', 'internal_server_error', 500)
  }
}

function refusal(message: string, code: string, httpStatus: number): Response {
  const error = { message, code: -32000, data: { code, issues: [], httpStatus } }
  return Response.json({ error }, { status: httpStatus })
}
