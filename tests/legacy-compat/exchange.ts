import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const FILE = join(import.meta.dirname, '../fixtures/legacy-api/transcripts.jsonl')

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

const fields = z.array(z.tuple([z.string(), z.string()]))

const exchangeSchema = z.object({
  /** `category/case` */
  name: z.string(),
  /** What the server and its solver were like, in words. */
  precondition: z.string(),
  request: z.object({
    method: z.string(),
    path: z.string(),
    headers: fields,
    /** `null`: sent without a length. */
    body: z.string().nullable(),
    bodyBase64: z.string().optional(),
  }),
  response: z.object({ status: z.int(), headers: fields, body: z.string() }),
  /** What is compared by its form only: `header:NAME`, a path into the JSON of the body, or `$body`. */
  volatile: z.array(z.string()),
  /** The ids that jobs had when this was recorded. */
  jobRefs: z.record(z.string(), z.string()).default({}),
  note: z.string().default(''),
  sideEffect: z.record(z.string(), z.unknown()).default({}),
})

/** A request to the older server, what it answered, and when. */
export type Exchange = z.infer<typeof exchangeSchema>

export function readExchanges(): Exchange[] {
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean)
  return shareJobRefs(lines.map((line) => exchangeSchema.parse(JSON.parse(line))))
}

/**
 * Names the jobs that a request asks for, also where only other exchanges of the category do, and each job always the
 * same: one of them is here `J4` and there `J`.
 */
function shareJobRefs(exchanges: readonly Exchange[]): Exchange[] {
  const names = new Map<string, string>()
  const keyOf = (exchange: Exchange, id: string) => `${categoryOf(exchange)} ${id}`
  for (const exchange of exchanges) {
    for (const [name, id] of Object.entries(exchange.jobRefs)) {
      const key = keyOf(exchange, id)
      if (name.length > (names.get(key)?.length ?? 0)) names.set(key, name)
    }
  }
  return exchanges.map((exchange) => {
    const ids = [...Object.values(exchange.jobRefs), ...(exchange.request.path.match(ID) ?? [])]
    const pairs = ids.map((id) => [names.get(keyOf(exchange, id)), id] as const)
    const jobRefs = Object.fromEntries(pairs.filter(([name]) => name !== undefined))
    return { ...exchange, jobRefs }
  })
}

export function categoryOf({ name }: Pick<Exchange, 'name'>): string {
  return name.slice(0, name.indexOf('/'))
}
