import type { IncomingMessage } from 'node:http'
import { joinPieces } from '../http/join-pieces.ts'
import type { Refusal } from '../http/refusal.ts'
import type { RequestContext } from '../http/request-handler.ts'
import { isTooDeep } from './is-too-deep.ts'

/** Inputs of ours are a handful of levels deep. */
const MAX_DEPTH = 32

type TrpcRequest = { readonly request: Request } | { readonly refusal: Refusal }

/** Reads a request of the typed API as the fetch adapter takes it, or says what keeps it from being one. */
export async function readTrpcRequest(
  url: string,
  incoming: IncomingMessage,
  readBody: RequestContext['readBody'],
): Promise<TrpcRequest> {
  const { method = '', headers } = incoming
  const { pathname, searchParams } = new URL(url)
  if (!isDecodable(pathname)) return bad(400, 'bad_request', 'The path is not properly encoded.')
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith(':') ? [[name, value] as [string, string]] : [],
  )
  switch (method) {
    case 'GET':
    case 'HEAD':
      if (isTooDeep(Buffer.from(searchParams.get('input') ?? ''), MAX_DEPTH)) return TOO_DEEP
      return { request: new Request(url, { method, headers: sent }) }
    case 'POST': {
      if (!headers['content-type']?.startsWith('application/json')) {
        return bad(415, 'unsupported_media_type', 'The body must be JSON, and say so in its Content-Type.')
      }
      const body = joinPieces(await readBody())
      if (isTooDeep(body, MAX_DEPTH)) return TOO_DEEP
      return { request: new Request(url, { method, headers: sent, body }) }
    }
    default:
      return bad(405, 'method_not_supported', 'Queries are asked with GET, mutations with POST.')
  }
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

function bad(status: Refusal['status'], code: string, message: string): TrpcRequest {
  return { refusal: { status, code, message } }
}

const TOO_DEEP = bad(400, 'bad_request', `The input is nested more than ${MAX_DEPTH} levels deep.`)
