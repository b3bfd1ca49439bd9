export type FuzzAnswer = {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/**
 * Takes the next answer from the bytes of a connection; `undefined` while it is not whole. A body without a length ends
 * with the connection. Answers that only say "go on" are passed over.
 */
export function takeAnswer(
  bytes: Buffer,
  { method, isEnd }: { readonly method: string; readonly isEnd: boolean },
): { readonly answer: FuzzAnswer; readonly rest: Buffer } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const [line = '', ...fields] = bytes.toString('latin1', 0, headEnd).split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1])
  const headers = new Map(fields.map(splitField))
  const after = bytes.subarray(headEnd + 4)
  if (status >= 100 && status < 200) return takeAnswer(after, { method, isEnd })
  const body = takeBody(after, {
    headers,
    isEmpty: method === 'HEAD' || status === 204 || status === 304,
    isEnd,
  })
  return body && { answer: { status, headers, body: body.taken }, rest: body.rest }
}

type Body = { readonly taken: Buffer; readonly rest: Buffer }
type BodyFacts = { headers: ReadonlyMap<string, string>; isEmpty: boolean; isEnd: boolean }

function takeBody(bytes: Buffer, { headers, isEmpty, isEnd }: BodyFacts): Body | undefined {
  const take = (length: number) => ({ taken: bytes.subarray(0, length), rest: bytes.subarray(length) })
  if (isEmpty) return take(0)
  if (headers.get('transfer-encoding') === 'chunked') return takeChunks(bytes)
  const length = headers.get('content-length')
  if (length === undefined) return isEnd ? take(bytes.length) : undefined
  return bytes.length >= Number(length) ? take(Number(length)) : undefined
}

function takeChunks(bytes: Buffer): Body | undefined {
  const chunks: Buffer[] = []
  let at = 0
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd === -1) return undefined
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16)
    const start = lineEnd + 2
    if (bytes.length < start + size + 2) return undefined
    chunks.push(bytes.subarray(start, start + size))
    at = start + size + 2
    if (size === 0) return { taken: Buffer.concat(chunks), rest: bytes.subarray(at) }
  }
}

function splitField(field: string): [string, string] {
  const colon = field.indexOf(':')
  return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()]
}
