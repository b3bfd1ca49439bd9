import { printAnswer } from '@hornbench/legacy-wire'
import type {
  MediaType,
  OpenApiDocument,
  OperationObject,
  ResponseObject,
} from '../openapi/openapi-document.ts'
import { curlCommand } from './curl-command.ts'
import { type Html, html } from './html.ts'
import { indentJson } from './indent-json.ts'
import { renderFields, renderModel } from './render-fields.ts'
import { nameInRef, schemaId } from './schema-words.ts'

type Endpoint = { readonly method: string; readonly path: string; readonly operation: OperationObject }

type Schemas = OpenApiDocument['components']['schemas']

const OK = '200'

/** One endpoint: what it takes, an example, what it answers and when it refuses. */
export function renderEndpoint(endpoint: Endpoint, schemas: Schemas): Html {
  const { method, path, operation } = endpoint
  const { operationId: id, summary, description } = operation
  return html`<article class="endpoint" aria-labelledby="${id}">
    <h3 id="${id}">${summary}</h3>
    <p class="target"><span class="method">${method}</span> <code>${path}</code></p>
    ${description === undefined ? undefined : html`<p>${description}</p>`} ${renderParameters(operation)}
    ${renderBody(operation, schemas)}
    <h4>Example</h4>
    ${renderCode(curlCommand(endpoint), `Example of ${summary}`)} ${renderAnswer(operation)}
    ${renderRefusals(operation)}
  </article>`
}

function renderParameters({ parameters = [] }: OperationObject): Html | undefined {
  if (parameters.length === 0) return undefined
  const rows = parameters.map(({ name, schema, required, description }) => ({
    name,
    schema,
    isRequired: required,
    ...(description !== undefined && { description }),
  }))
  return html`<h4>Parameters</h4>
    ${renderFields(rows)}`
}

function renderBody(operation: OperationObject, schemas: Schemas): Html | undefined {
  const name = bodyModelOf(operation)
  const schema = schemas[name ?? '']
  if (name === undefined || schema === undefined) return undefined
  return html`<h4 id="${schemaId(name)}">Body (JSON, ${name})</h4>
    ${renderModel(schema)}`
}

/** The name of the model of the body, if there is one. */
export function bodyModelOf({ requestBody }: OperationObject): string | undefined {
  const ref = requestBody?.content['application/json']?.schema.$ref
  return ref === undefined ? undefined : nameInRef(ref)
}

function renderAnswer({ summary, responses }: OperationObject): Html | undefined {
  const answer = responses[OK]
  if (!answer) return undefined
  return html`<h4>Answer</h4>
    <p><span class="status">${OK}</span> ${answer.description}</p>
    ${Object.values(answer.content).map((media) => renderCode(exampleText(media), `Answer of ${summary}`))}`
}

function exampleText({ example = null }: MediaType): string {
  return typeof example === 'string' ? example : indentJson(printAnswer(example))
}

function renderRefusals({ responses }: OperationObject): Html | undefined {
  const refusals = Object.entries(responses).filter(([status]) => status !== OK)
  if (refusals.length === 0) return undefined
  return html`<h4>Refusals</h4>
    <dl class="statuses">
      ${refusals.map(
        ([status, response]) =>
          html`<div>
            <dt><span class="status">${status}</span></dt>
            <dd>
              ${response.description}
              ${detailsOf(response).map((text) => html`<code class="quote">${text}</code>`)}
            </dd>
          </div>`,
      )}
    </dl>`
}

function detailsOf({ content }: ResponseObject): string[] {
  return Object.values(content).flatMap(({ examples = {} }) =>
    Object.values(examples).map(({ value }) => printAnswer(value)),
  )
}

/** Scrolls sideways when it must, so it can be focused. */
function renderCode(text: string, label: string): Html {
  return html`<pre tabindex="0" role="region" aria-label="${label}"><code>${text}</code></pre>`
}
