import { readFileSync } from 'node:fs'
import { readSolveRequest } from '@hornbench/legacy-wire'
import { z } from 'zod'

const exchangeSchema = z.object({
  name: z.string(),
  request: z.object({ body: z.string().nullish() }),
  response: z.object({ body: z.string().optional() }),
})

/** What a client sent to the older server and what it got, by name. */
const exchanges = new Map(
  readFileSync(new URL('../fixtures/legacy-api/transcripts.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => exchangeSchema.parse(JSON.parse(line)))
    .map((exchange) => [exchange.name, exchange]),
)

const statusSchema = z.object({ status: z.string(), progress: z.number(), message: z.string().nullable() })

/** The request of a recorded submission as it is stored. */
export function recordedRequest(name: string) {
  const body = exchanges.get(name)?.request.body ?? ''
  const outcome = readSolveRequest('application/json', new TextEncoder().encode(body))
  if (!outcome.ok) throw new Error(`${name} is refused: ${outcome.bodyJson}`)
  return { form: 'legacy' as const, json: outcome.storedJson }
}

/** How the job of a recorded submission had ended. */
export function recordedStatus(name: string) {
  return statusSchema.parse(JSON.parse(recordedBody(name)))
}

export function recordedBody(name: string): string {
  const body = exchanges.get(name)?.response.body
  if (body === undefined) throw new Error(`${name} was not recorded.`)
  return body
}
