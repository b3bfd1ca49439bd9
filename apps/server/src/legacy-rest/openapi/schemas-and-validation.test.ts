import { readFileSync } from 'node:fs'
import { type JsonSchema, printAnswer } from '@hornbench/legacy-wire'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROUTES } from '../routes.ts'
import { startRestServer } from '../testing/rest-server.ts'
import { describeApi } from './describe-api.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Entry = { readonly type: string; readonly loc: readonly (string | number)[] }

const RECORDINGS = new URL('../../../../../tests/fixtures/legacy-api/transcripts.jsonl', import.meta.url)
const SAMPLES: readonly Json[] = [
  null,
  true,
  0,
  7,
  -2.5,
  1e12,
  '',
  'x',
  '12',
  [],
  [1],
  [2.5],
  ['a'],
  [null],
  {},
  { a: 1 },
]
/** Checks behind the type, and floats that are no 64-bit integer: no schema tells of them. */
const IS_CHECK = /^(?:value_error|int_parsing_size)$/

const document = describeApi(ROUTES)
const { schemas } = document.components

let server: Awaited<ReturnType<typeof startRestServer>>
beforeAll(async () => void (server = await startRestServer()))
afterAll(() => server[Symbol.asyncDispose]())

function schemaOf(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strictTypes: false })
  ajv.addVocabulary(['components'])
  const components = JSON.parse(printAnswer(document.components)) as object
  return ajv.compile({ $ref: `#/components/schemas/${name}`, components })
}

/** What the server finds wrong with the types in a body. */
async function faultsOf(path: string, body: string): Promise<Entry[]> {
  return typeFaultsIn(
    await server.ask('POST', path, { body, headers: { 'Content-Type': 'application/json' } }),
  )
}

function typeFaultsIn({ status, body }: { readonly status: number; readonly body: string }): Entry[] {
  if (status !== 422) return []
  const { detail } = JSON.parse(body) as { detail: string | Entry[] }
  return typeof detail === 'string' ? [] : detail.filter(({ type }) => !IS_CHECK.test(type))
}

/** Texts, numbers and booleans are coerced to each other, which the strict form of a schema does not show. */
function holdsOnlyScalars(value: Json): boolean {
  return Array.isArray(value)
    ? value.length > 0 && value.every(holdsOnlyScalars)
    : value !== null && typeof value !== 'object'
}

/** A value that fits a schema. */
function sampleOf(schema: JsonSchema): Json {
  const { $ref, anyOf, type } = schema
  if ($ref !== undefined) return requiredOf($ref.slice($ref.lastIndexOf('/') + 1))
  if (anyOf?.[0]) return sampleOf(anyOf[0])
  if (type === 'array') return []
  if (type === 'object') return {}
  if (type === 'string') return '2'
  return type === 'boolean' ? true : 1
}

/** Values with which a request is refused for another reason as soon as its types are right, so that nothing is meshed. */
const NEEDS_NO_WORK: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  WaveguideParamsRequest: { formula_type: 'none' },
  GenerateMshRequest: { geoText: ' ' },
}

function requiredOf(name: string): { readonly [key: string]: Json } {
  const { required = [], properties = {} } = schemas[name] ?? {}
  const samples = required.map((field) => [field, sampleOf(properties[field] ?? {})] as const)
  return { ...Object.fromEntries(samples), ...NEEDS_NO_WORK[name] }
}

type Case = { readonly title: string; readonly body: Json; readonly changed: Json }

/** One field at a time with each sample, also those of models inside, and each required one left out. */
function casesOf(name: string, wrap: (inner: Json) => Json = (inner) => inner): Case[] {
  const base = requiredOf(name)
  const { properties = {}, required = [] } = schemas[name] ?? {}
  const changes = Object.entries(properties).flatMap(([field, schema]) => [
    ...SAMPLES.map((changed) => ({
      title: `${field}: ${JSON.stringify(changed)}`,
      body: wrap({ ...base, [field]: changed }),
      changed,
    })),
    ...[schema, ...(schema.anyOf ?? [])].flatMap(({ $ref = '' }) =>
      $ref === ''
        ? []
        : casesOf($ref.slice($ref.lastIndexOf('/') + 1), (inner) => wrap({ ...base, [field]: inner })),
    ),
  ])
  const omissions = required.map((field) => {
    const { [field]: _, ...rest } = base
    return { title: `no ${field}`, body: wrap(rest), changed: null }
  })
  return [...changes, ...omissions, { title: 'as required', body: wrap(base), changed: {} }]
}

const UNAVAILABLE = 503
const POSTS = ROUTES.flatMap(({ method, pattern, body }) =>
  method === 'POST' && body ? [{ pattern, name: body.name }] : [],
)

describe.each(POSTS)('the schema of $pattern', ({ pattern, name }) => {
  test('takes what the server takes, of each field, but for the coercions between scalars', async () => {
    const fits = schemaOf(name)
    const wrong: string[] = []
    const counts = { taken: 0, refused: 0 }
    for (const { title, body, changed } of casesOf(name)) {
      const faults = await faultsOf(pattern, JSON.stringify(body))
      const isTaken = faults.length === 0
      counts[isTaken ? 'taken' : 'refused'] += 1
      const isCoerced = isTaken && !fits(body) && holdsOnlyScalars(changed)
      if (fits(body) !== isTaken && !isCoerced)
        wrong.push(`${title}: taken ${isTaken}, ${JSON.stringify(faults)}`)
    }
    expect(wrong).toEqual([])
    expect(counts.taken).toBeGreaterThan(5)
    expect(counts.refused).toBeGreaterThan(10)
  })

  test('requires what the server misses', async () => {
    const faults = await faultsOf(pattern, '{}')
    expect(faults.filter(({ type }) => type === 'missing').map(({ loc }) => loc.at(-1))).toEqual(
      schemas[name]?.required ?? [],
    )
  })

  test('fits the example', () => {
    const example =
      document.paths[pattern]?.['post']?.requestBody?.content['application/json']?.example ?? null
    const fits = schemaOf(name)
    fits(JSON.parse(printAnswer(example)))
    expect(fits.errors).toBe(null)
  })
})

type Recording = {
  readonly name: string
  readonly request: { readonly method: string; readonly path: string; readonly body: string | null }
  readonly response: { readonly status: number; readonly body: string }
}

test('recorded requests that were refused for their types do not fit their schema', () => {
  const recordings = readFileSync(RECORDINGS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recording)
  const counts = { fit: 0, unfit: 0 }
  const wrong: string[] = []
  for (const { pattern, name } of POSTS) {
    const fits = schemaOf(name)
    for (const { name: title, request, response } of recordings) {
      const body = request.path === pattern ? readJson(request.body ?? '') : undefined
      if (body === undefined || response.status === UNAVAILABLE || response.status === 500) continue
      counts[fits(body) ? 'fit' : 'unfit'] += 1
      if (fits(body) && typeFaultsIn(response).length > 0) wrong.push(title)
    }
  }
  expect(wrong).toEqual([])
  expect(counts.fit).toBeGreaterThan(80)
  expect(counts.unfit).toBeGreaterThan(40)
})

/** Undefined for what no strict reader takes for JSON. */
function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
