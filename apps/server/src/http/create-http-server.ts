import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { createBodyReader } from './body-reader.ts'
import { dropUnreadBody } from './drop-unread-body.ts'
import { guardRequest, type GuardOptions } from './guard-request.ts'
import { isTrpcPath } from './is-trpc-path.ts'
import { keepApart } from './keep-apart.ts'
import { logRequest } from './log-request.ts'
import { FAULT } from './refusal.ts'
import { refuse } from './refuse.ts'
import { RequestAbortedError } from './request-aborted-error.ts'
import type { RequestHandler } from './request-handler.ts'
import { requestIdOf } from './request-id.ts'

const MAX_CONNECTIONS = 1000
const MAX_HEADER_BYTES = 16 * 1024
/** A client that is slower with its headers, or with its whole request, is cut off. */
const HEADERS_TIMEOUT_MS = 15_000
const REQUEST_TIMEOUT_MS = 300_000
const IDLE_SWEEP_MS = 50

export type HttpServerOptions = GuardOptions & {
  readonly log: Logger
  /** Answers paths under `/trpc`. */
  readonly handleTrpc: RequestHandler
  /** Answers all other paths. */
  readonly handleRest: RequestHandler
  /** Answers what is no HTTP that Node understands. */
  readonly handleMalformed: (error: Error, socket: Duplex) => void
  /** A handler threw. */
  readonly onFault: (error: unknown, requestId: string) => void
}

/** The one listener of the process: its limits, the guard, request ids, a line in the log for each request. */
export function createHttpServer(options: HttpServerOptions) {
  const readBody = createBodyReader()
  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
  })
  let closed: Promise<void> | undefined
  server.maxConnections = MAX_CONNECTIONS
  server.on('request', (incoming, outgoing) => void answer(incoming, outgoing))
  server.on('checkContinue', (incoming, outgoing) => {
    // Behind another answer that is still to come, Node would put these words into the middle of the next one.
    if (outgoing.socket) outgoing.writeContinue()
    void answer(incoming, outgoing)
  })
  server.on('clientError', options.handleMalformed)

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const requestId = requestIdOf(incoming.headers)
    const isTyped = isTrpcPath(incoming.url ?? '')
    if (isTyped) outgoing.setHeader('x-request-id', requestId)
    keepApart(outgoing, options)
    logRequest(incoming, outgoing, options.log.child({ requestId }))
    dropUnreadBody(incoming, outgoing)
    try {
      const refusal = guardRequest(incoming, options)
      if (refusal) return refuse(outgoing, refusal, { isTyped })
      const handle = isTyped ? options.handleTrpc : options.handleRest
      await handle(incoming, outgoing, { requestId, readBody: () => readBody(incoming, outgoing) })
    } catch (error) {
      if (error instanceof RequestAbortedError) return
      options.onFault(error, requestId)
      refuse(outgoing, FAULT, { isTyped })
    }
  }

  return {
    /** @throws what the operating system says of the address */
    listen: (host: string, port: number) => listen(server, { host, port }),
    /** Takes no more connections; what is under way goes on. */
    stopAccepting(): void {
      closed ??= new Promise((resolve) => server.close(() => resolve()))
    },
    /** After `stopAccepting`: waits so long for the answers that are under way, then cuts them off. */
    async drain(withinMs: number): Promise<void> {
      const deadline = setTimeout(() => server.closeAllConnections(), withinMs)
      // A connection that is kept alive becomes idle with its last answer.
      const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS)
      await closed
      clearTimeout(deadline)
      clearInterval(sweep)
    },
  }
}

function listen(server: Server, address: { host: string; port: number }): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => {
      server.off('error', reject)
      resolve(server.address() as AddressInfo)
    })
  })
}
