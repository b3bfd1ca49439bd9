import { readFileSync } from 'node:fs'
import { REQUEST_MODELS, printAnswer } from '@hornbench/legacy-wire'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { decodePath } from '../decode-path.ts'
import { matchRoute } from '../match-route.ts'
import { splitTarget } from '../request-head.ts'
import { ROUTES } from '../routes.ts'
import { describeApi } from './describe-api.ts'
import { FIELD_MEANINGS } from './field-meanings.ts'
import { OPERATIONS } from './operations.ts'

const RECORDINGS = new URL('../../../../../tests/fixtures/legacy-api/transcripts.jsonl', import.meta.url)

const document = describeApi(ROUTES)
const pathOf = (pattern: string) => pattern.replace('{id}', '{job_id}')

test('the document is valid OpenAPI 3.1 (A7)', async () => {
  const validator = new Validator()
  const result = await validator.validate(JSON.parse(printAnswer(document)) as Record<string, unknown>)
  expect(result).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('a document with a fault is not', async () => {
  const { info: _, ...faulty } = JSON.parse(printAnswer(document)) as Record<string, unknown>
  expect(await new Validator().validate(faulty)).toMatchObject({ valid: false })
})

describe('every route appears', () => {
  const described = ROUTES.filter(({ isDocumentation }) => !isDocumentation)

  test.each(described)('$method $pattern', ({ method, pattern, body, query }) => {
    const operation = document.paths[pathOf(pattern)]?.[method.toLowerCase()]
    const inQuery = operation?.parameters?.filter((parameter) => parameter.in === 'query') ?? []
    expect(operation?.requestBody?.content['application/json']?.schema.$ref).toBe(
      body && `#/components/schemas/${body.name}`,
    )
    expect(inQuery.map(({ name }) => name)).toEqual(query?.fields.map(({ name }) => name) ?? [])
    expect(operation?.tags).toHaveLength(1)
  })

  test('and nothing else, each under a name of its own', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    expect(operations).toHaveLength(described.length)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(described.length)
    expect(Object.keys(OPERATIONS).toSorted()).toEqual(
      described.map(({ method, pattern }) => `${method} ${pattern}`).toSorted(),
    )
  })
})

test('every field of every request has a meaning, and no meaning is of a field that there is not', () => {
  const models = [
    ...ROUTES.flatMap(({ body, query }) => body ?? query ?? []),
    ...Object.values(REQUEST_MODELS),
  ]
  for (const { name, fields } of models) {
    expect(Object.keys(FIELD_MEANINGS[name] ?? {}).toSorted(), name).toEqual(
      fields.map((field) => field.name).toSorted(),
    )
  }
})

type Recording = {
  readonly name: string
  readonly request: { readonly method: string; readonly path: string }
  readonly response: { readonly status: number }
}

test('every status that was recorded of an endpoint is one that is told of', () => {
  const recordings = readFileSync(RECORDINGS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recording)
  const counted = recordings.flatMap(({ name, request, response: { status } }) => {
    const match = matchRoute(ROUTES, request.method, decodePath(splitTarget(request.path).path))
    // Faults that input provoked are refusals now, and other parts than the endpoint redirect or are missing.
    if (match.kind !== 'route' || status === 500 || name.startsWith('unavailable/')) return []
    const { method, pattern } = match.route
    const told = Object.keys(document.paths[pathOf(pattern)]?.[method.toLowerCase()]?.responses ?? {})
    return [{ name, isTold: told.includes(String(status)) }]
  })
  expect(counted.length).toBeGreaterThan(400)
  expect(counted.filter(({ isTold }) => !isTold)).toEqual([])
})
