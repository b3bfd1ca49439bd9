import type { OpenApiDocument, OperationObject } from '../openapi/openapi-document.ts'
import { type Html, html } from './html.ts'
import { framePage } from './page-frame.ts'
import { bodyModelOf, renderEndpoint } from './render-endpoint.ts'
import { renderModel } from './render-fields.ts'
import { schemaId } from './schema-words.ts'

type Endpoint = { readonly method: string; readonly path: string; readonly operation: OperationObject }
type Topic = { readonly name: string; readonly description: string; readonly endpoints: readonly Endpoint[] }

/** The whole API on one page, for people: no script, nothing from elsewhere. */
export function renderPage(document: OpenApiDocument): string {
  const topics = groupByTopic(document)
  return framePage(
    document.info.title,
    html`<a class="skip" href="#api">Skip to the content</a>
      <div class="page">
        <header>
          <h1>${document.info.title}</h1>
          ${document.info.description.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`)}
          <p>
            The same as data: <a href="/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}). New
            programs in TypeScript are better off with the typed API under <code>/trpc</code>, which checks
            more before anything is queued and knows more; <code>examples/typed-client</code> shows how to use
            it.
          </p>
        </header>
        ${renderContents(topics, document)}
        <main id="api" tabindex="-1">
          ${topics.map((topic) => renderTopic(topic, document))} ${renderModels(document)}
        </main>
      </div>`,
  )
}

function groupByTopic({ paths, tags }: OpenApiDocument): Topic[] {
  const endpoints = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  return tags.map(({ name, description }) => ({
    name,
    description,
    endpoints: endpoints.filter(({ operation }) => operation.tags[0] === name),
  }))
}

function renderContents(topics: readonly Topic[], document: OpenApiDocument): Html {
  return html`<nav class="contents" aria-label="Contents">
    <ul>
      ${topics.map(
        ({ name, endpoints }) =>
          html`<li>
            <a href="#${topicId(name)}">${name}</a>
            <ul>
              ${endpoints.map(
                ({ operation }) =>
                  html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
              )}
            </ul>
          </li>`,
      )}
      <li>
        <a href="#models">Models</a>
        <ul>
          ${modelsOf(document).map(([name]) => html`<li><a href="#${schemaId(name)}">${name}</a></li>`)}
        </ul>
      </li>
    </ul>
  </nav>`
}

function renderTopic(
  { name, description, endpoints }: Topic,
  { components: { schemas } }: OpenApiDocument,
): Html {
  return html`<section aria-labelledby="${topicId(name)}">
    <h2 id="${topicId(name)}">${name}</h2>
    <p>${description}</p>
    ${endpoints.map((endpoint) => renderEndpoint(endpoint, schemas))}
  </section>`
}

function renderModels(document: OpenApiDocument): Html {
  return html`<section aria-labelledby="models">
    <h2 id="models">Models</h2>
    <p>Objects inside requests, and the answers to those that are refused.</p>
    ${modelsOf(document).map(
      ([name, schema]) =>
        html`<article class="endpoint" aria-labelledby="${schemaId(name)}">
          <h3 id="${schemaId(name)}">${name}</h3>
          ${renderModel(schema)}
        </article>`,
    )}
  </section>`
}

/** Those that are not shown where they are sent. */
function modelsOf({ components, paths }: OpenApiDocument) {
  const bodies = Object.values(paths).flatMap((methods) => Object.values(methods).map(bodyModelOf))
  return Object.entries(components.schemas).filter(([name]) => !bodies.includes(name))
}

function topicId(name: string): string {
  return `topic-${name.toLowerCase()}`
}
