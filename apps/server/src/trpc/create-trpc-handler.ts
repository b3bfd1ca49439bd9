import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { createAppRouter, DomainError, type Services } from '@hornbench/api-contract'
import type { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { type AllowedNames, isAllowedOrigin } from '../http/allowed-names.ts'
import { FAULT, type Refusal } from '../http/refusal.ts'
import { RequestAbortedError } from '../http/request-aborted-error.ts'
import type { RequestContext, RequestHandler } from '../http/request-handler.ts'
import { typedErrorBody } from '../http/typed-error-body.ts'
import { readTrpcRequest } from './read-trpc-request.ts'

/** Calls in one request. */
const MAX_BATCH_SIZE = 50
const RETRY_AFTER_S = '5'
const PREFLIGHT_MAX_AGE_S = 600

export type TrpcHandlerOptions = {
  readonly allowedOrigins: AllowedNames
  /** The context of the procedures. What they do for a request bears its id. */
  readonly servicesFor: (requestId: string) => Services
  readonly onFault: (error: unknown, requestId: string) => void
}

type TrpcContext = Context<{ Bindings: HttpBindings & RequestContext }>

/** Answers the typed API: the router of the contract over the services of this server. */
export function createTrpcHandler({
  allowedOrigins,
  servicesFor,
  onFault,
}: TrpcHandlerOptions): RequestHandler {
  const router = createAppRouter()
  const allowPage = cors({
    origin: (origin) => origin,
    allowMethods: ['GET', 'POST'],
    exposeHeaders: ['X-Request-Id', 'Retry-After'],
    maxAge: PREFLIGHT_MAX_AGE_S,
  })

  async function answer(c: TrpcContext): Promise<Response> {
    const { incoming, requestId, readBody } = c.env
    const read = await readTrpcRequest(c.req.url, incoming, readBody)
    if ('refusal' in read) return refuse(c, read.refusal)
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: read.request,
      router,
      maxBatchSize: MAX_BATCH_SIZE,
      createContext: () => servicesFor(requestId),
      onError({ error }) {
        if (error.code === 'INTERNAL_SERVER_ERROR') onFault(error.cause ?? error, requestId)
      },
      responseMeta: ({ errors }) => (errors.some(isForNow) ? { headers: RETRY_LATER } : {}),
    })
  }

  const app = new Hono<{ Bindings: HttpBindings & RequestContext }>()
  app.use((c, next) => {
    const origin = c.req.header('origin')
    return origin !== undefined && isAllowedOrigin(origin, allowedOrigins) ? allowPage(c, next) : next()
  })
  app.all('*', (c) => answer(c))
  app.onError((error, c) => {
    // Nobody is there to see it.
    if (error instanceof RequestAbortedError) return c.body(null, 400)
    if (!(error instanceof DomainError)) {
      onFault(error, c.env.requestId)
      return refuse(c, FAULT)
    }
    // What reading a body may throw: it is too large, or there are too many.
    const status = error.kind === 'unavailable' ? 503 : 413
    if (status === 503) c.header('Retry-After', RETRY_AFTER_S)
    const { code, message, issues } = error
    return c.json(typedErrorBody({ status, code, message, issues }), status)
  })

  return (incoming, outgoing, context) =>
    getRequestListener((request, env) => app.fetch(request, { ...env, ...context }), {
      overrideGlobalObjects: false,
      errorHandler: () => Response.json(typedErrorBody(BAD_TARGET), BAD_TARGET),
    })(incoming, outgoing)
}

const RETRY_LATER = new Headers({ 'Retry-After': RETRY_AFTER_S })

function isForNow({ code }: TRPCError): boolean {
  return code === 'TOO_MANY_REQUESTS' || code === 'SERVICE_UNAVAILABLE'
}

function refuse(c: TrpcContext, refusal: Refusal): Response {
  return c.json(typedErrorBody(refusal), refusal.status)
}

/** What the adapter makes no URL of. */
const BAD_TARGET = {
  status: 400,
  code: 'bad_request',
  message: 'The URL or the host can not be read.',
} as const
