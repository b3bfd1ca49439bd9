import type { AllowedNames } from '../http/allowed-names.ts'
import type { RequestHandler } from '../http/request-handler.ts'
import { RequestAbortedError } from '../http/request-aborted-error.ts'
import { watchClient } from '../http/watch-client.ts'
import { answerForError } from './answer-for-error.ts'
import { type Answer, textAnswer } from './answer.ts'
import { withCors } from './cors.ts'
import { createDocumentation } from './docs/create-documentation.ts'
import { headerOf, readHead } from './request-head.ts'
import type { RouteServices } from './route.ts'
import { ROUTES } from './routes.ts'
import { type RouteFound, routeRequest } from './routing.ts'
import { readRuntimeReport } from './runtime-report.ts'
import { sendAnswer } from './send-answer.ts'

export type LegacyRestOptions = {
  readonly jobs: RouteServices['jobs']
  readonly offThread: RouteServices['offThread']
  readonly gmsh: RouteServices['gmsh']
  readonly updates: RouteServices['updates']
  /** Whose pages may read what is here. */
  readonly allowedOrigins: AllowedNames
  /** A request ended in an error that nobody foresaw. */
  readonly onFault: (error: unknown, requestId: string) => void
  /** Of the program, for `/health`. */
  readonly version: string
}

/**
 * The REST API of the older server: every request that comes in is answered, in that server's form. Who may ask (host,
 * origin of requests that change something) is decided before.
 */
export function createLegacyRest(options: LegacyRestOptions): RequestHandler {
  const { jobs, offThread, gmsh, updates, allowedOrigins, onFault, version } = options
  const runtime = readRuntimeReport(version)
  const documentation = createDocumentation(ROUTES)
  const services: RouteServices = { jobs, offThread, gmsh, updates, runtime, documentation }

  return async function serve(incoming, outgoing, { requestId, readBody }) {
    const head = readHead(incoming, allowedOrigins)
    const { signal } = watchClient(outgoing)

    async function answer({ route, id, query }: RouteFound): Promise<Answer> {
      try {
        const header = (name: string) => headerOf(head, name)
        return await route.handle({ id, query, header, readBody, requestId, signal }, services)
      } catch (error) {
        const refusal = answerForError(error)
        if (!refusal) throw error
        return refusal
      }
    }

    try {
      const routing = routeRequest(head)
      sendAnswer(outgoing, withCors(routing.kind === 'answer' ? routing.answer : await answer(routing), head))
    } catch (error) {
      if (error instanceof RequestAbortedError) return
      onFault(error, requestId)
      // Without CORS headers, as always.
      sendAnswer(outgoing, textAnswer('Internal Server Error', 500))
    }
  }
}
