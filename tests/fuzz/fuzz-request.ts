/** A request as it is put together, before it becomes bytes. */
export type RequestParts = {
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** `undefined`: sent without a length. */
  readonly body: Buffer | undefined
}

export type FuzzRequest = {
  readonly index: number
  /** What was done to make it odd. */
  readonly kind: string
  /** For the answer: one to HEAD has no body. */
  readonly method: string
  readonly target: string
  readonly bytes: Buffer
  /**
   * Whether it is certain where this request ends, so that others may follow on the same connection and an answer must
   * come.
   */
  readonly isFramed: boolean
}

const HOST = ['Host', 'localhost'] as const

/** The request as it goes over the wire. A header named `Host` replaces the usual one. */
export function toBytes({ method, target, headers, body }: RequestParts): Buffer {
  const hasHost = headers.some(([name]) => name.toLowerCase() === 'host')
  const isChunked = headers.some(([name]) => name.toLowerCase() === 'transfer-encoding')
  const length = body && !isChunked ? [['Content-Length', String(body.length)] as const] : []
  const fields = [...(hasHost ? [] : [HOST]), ...headers, ...length].map(
    ([name, value]) => `${name}: ${value}`,
  )
  const head = Buffer.from([`${method} ${target} HTTP/1.1`, ...fields, '', ''].join('\r\n'), 'latin1')
  return Buffer.concat([head, isChunked && body ? toChunks(body) : (body ?? Buffer.alloc(0))])
}

function toChunks(body: Buffer): Buffer {
  const middle = Math.floor(body.length / 2)
  const parts = [body.subarray(0, middle), body.subarray(middle)].filter((part) => part.length > 0)
  const chunks = parts.flatMap((part) => [
    Buffer.from(`${part.length.toString(16)}\r\n`),
    part,
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')])
}
