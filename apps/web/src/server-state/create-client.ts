import type { AppRouter } from '@hornbench/api-contract'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'

/** A server that has not answered a question by then is not going to. */
const QUERY_TIMEOUT_MS = 10_000
/** Submitting builds and checks the mesh before it answers. */
const COMMAND_TIMEOUT_MS = 60_000

export type HornbenchClient = TRPCClient<AppRouter>

/** The typed client of the server at `url`. */
export function createClient(url: string, send: typeof fetch = globalThis.fetch): HornbenchClient {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url,
        fetch: (input, init) => {
          const isCommand = init?.method === 'POST'
          const timeout = AbortSignal.timeout(isCommand ? COMMAND_TIMEOUT_MS : QUERY_TIMEOUT_MS)
          const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout
          // Deletions are sent while the page goes, and must outlive it.
          const keepalive = isCommand && isSmall(init.body)
          return send(input, { ...init, signal, keepalive })
        },
      }),
    ],
  })
}

/** Browsers let 64 KiB outlive a page, all requests together. */
function isSmall(body: unknown): boolean {
  return typeof body === 'string' && body.length < 1000
}
