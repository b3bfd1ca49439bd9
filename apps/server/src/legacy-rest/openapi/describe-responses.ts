import { type JsonSchema, schemaRef } from '@hornbench/legacy-wire'
import type { Route } from '../route.ts'
import type { OperationObject, ResponseObject } from './openapi-document.ts'
import type { Operation } from './operation.ts'

const BY_MODEL: JsonSchema = { $ref: schemaRef('HTTPValidationError') }
const BY_REASON: JsonSchema = { $ref: schemaRef('Refusal') }
const UNPROCESSABLE = 422

/** What comes back, by status: the answer, and each refusal with its reasons. */
export function describeResponses(route: Route, operation: Operation): OperationObject['responses'] {
  const { answer, refusals } = operation
  const statuses = new Set(refusals.map(({ status }) => status))
  if (route.body ?? route.query) statuses.add(UNPROCESSABLE)
  const refused = [...statuses].map(
    (status) => [String(status), describeRefusals(route, operation, status)] as const,
  )
  return {
    200: {
      description: answer.description,
      content: {
        [answer.type ?? 'application/json']: {
          schema: answer.type ? { type: 'string' } : {},
          example: answer.example,
        },
      },
    },
    ...Object.fromEntries(refused),
  }
}

function describeRefusals(route: Route, { refusals }: Operation, status: number): ResponseObject {
  const reasons = refusals.filter((refusal) => refusal.status === status)
  const hasModel = status === UNPROCESSABLE && (route.body ?? route.query) !== undefined
  const part = route.body ? 'body' : 'query'
  const whens = [
    ...(hasModel ? [`The ${part} does not fit its model; the answer lists all that is wrong.`] : []),
    ...reasons.map(({ when }) => when),
  ]
  const examples = reasons.flatMap(({ when, detail }, index) =>
    detail === undefined ? [] : [[`reason_${index + 1}`, { summary: when, value: { detail } }] as const],
  )
  const schema = hasModel ? { anyOf: [BY_MODEL, BY_REASON] } : BY_REASON
  return {
    description: whens.join(' '),
    content: {
      'application/json': {
        schema: hasModel && reasons.length === 0 ? BY_MODEL : schema,
        ...(examples.length > 0 && { examples: Object.fromEntries(examples) }),
      },
    },
  }
}
