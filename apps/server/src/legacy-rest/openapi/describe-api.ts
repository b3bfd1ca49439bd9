import { describeField, describeModels, type JsonSchema, schemaRef } from '@hornbench/legacy-wire'
import type { Route } from '../route.ts'
import { describeResponses } from './describe-responses.ts'
import { ERROR_SCHEMAS } from './error-schemas.ts'
import { meaningOf } from './field-meanings.ts'
import type { OpenApiDocument, OperationObject, ParameterObject } from './openapi-document.ts'
import { type Operation, TOPICS } from './operation.ts'
import { inOrder, operationOf } from './operations.ts'

/** The version that `GET /` tells, which is that of the API and not of the program. */
const API_VERSION = '1.0.0'

const DESCRIPTION =
  'The API of the older server, which programs written for it go on using. Numbers may also be sent as texts, and ' +
  'booleans as numbers or words: the schemas show the strict form. Fields that no schema names are left out.\n\n' +
  'Requests need a Host that the server goes by (else 421), and those that change something an Origin that it allows, ' +
  'or none (else 403).'

const ID_PARAMETER: ParameterObject = {
  name: 'job_id',
  in: 'path',
  description: 'The id that the job got when it was submitted.',
  required: true,
  schema: { type: 'string', title: 'Job Id' },
}

/** Describes the API by OpenAPI 3.1, from the table that routes and the models that validate. */
export function describeApi(routes: readonly Route[]): OpenApiDocument {
  const described = inOrder(routes.filter(({ isDocumentation }) => !isDocumentation))
  const bodies = described.flatMap(({ body }) => (body ? [body] : []))
  const schemas = new Map([...describeModels(bodies, meaningOf), ...ERROR_SCHEMAS])
  const byName = [...schemas].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return {
    openapi: '3.1.0',
    info: { title: 'Hornbench REST API', description: DESCRIPTION, version: API_VERSION },
    paths: describePaths(described),
    components: { schemas: Object.fromEntries(byName) },
    tags: Object.entries(TOPICS).map(([name, description]) => ({ name, description })),
  }
}

function describePaths(routes: readonly Route[]): OpenApiDocument['paths'] {
  const paths: Record<string, Record<string, OperationObject>> = {}
  for (const route of routes) {
    const path = pathOf(route)
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: describeOperation(route, operationOf(route)),
    }
  }
  return paths
}

function describeOperation(route: Route, operation: Operation): OperationObject {
  const parameters = [
    ...(route.pattern.endsWith('{id}') ? [ID_PARAMETER] : []),
    ...queryParameters(route, operation),
  ]
  const { topic, name, summary, description, bodyExample } = operation
  return {
    tags: [topic],
    summary,
    ...(description !== undefined && { description }),
    operationId: `${name}${pathOf(route)}_${route.method.toLowerCase()}`.replaceAll(/\W/g, '_'),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: {
        content: {
          'application/json': {
            schema: { $ref: schemaRef(route.body.name) },
            ...(bodyExample !== undefined && { example: bodyExample }),
          },
        },
        required: true,
      },
    }),
    responses: describeResponses(route, operation),
  }
}

function queryParameters({ query }: Route, { queryExample = {} }: Operation): ParameterObject[] {
  if (!query) return []
  return query.fields.map((field) => {
    const { description, ...schema }: JsonSchema = describeField(query, field, meaningOf)
    const example = queryExample[field.name]
    return {
      name: field.name,
      in: 'query',
      ...(description !== undefined && { description }),
      required: field.default === undefined,
      schema,
      ...(example !== undefined && { example }),
    }
  })
}

function pathOf({ pattern }: Route): string {
  return pattern.replace('{id}', `{${ID_PARAMETER.name}}`)
}
