import { connect } from 'node:net'
import type { RawAnswer } from './compare-answer.ts'
import type { Exchange } from './exchange.ts'

export type Address = { readonly host: string; readonly port: number }

const TIMEOUT_MS = 30_000

/** Sends a recorded request over a socket of its own, byte for byte, and reads the answer. */
export function sendRaw(address: Address, request: Exchange['request']): Promise<RawAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>()
  const socket = connect(address)
  const chunks: Buffer[] = []
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error(`No answer in ${TIMEOUT_MS} ms.`)))
  socket.on('error', reject)
  socket.on('data', (chunk) => {
    chunks.push(chunk)
    const answer = readAnswer(Buffer.concat(chunks), { isHead: request.method === 'HEAD', isEnd: false })
    if (!answer) return
    resolve(answer)
    socket.destroy()
  })
  socket.on('end', () => {
    const answer = readAnswer(Buffer.concat(chunks), { isHead: request.method === 'HEAD', isEnd: true })
    if (answer) resolve(answer)
    else reject(new Error('The connection ended within the answer.'))
  })
  socket.write(toBytes(request))
  return promise
}

/** The headers that were sent but are not in the recordings are added. */
function toBytes({ method, path, headers, body, bodyBase64 }: Exchange['request']): Buffer {
  const bytes = bodyBase64 === undefined ? Buffer.from(body ?? '') : Buffer.from(bodyBase64, 'base64')
  const hasBody = body !== null || bodyBase64 !== undefined
  const length: [string, string][] = hasBody ? [['Content-Length', String(bytes.length)]] : []
  const fields = [['Host', 'legacy.test:8000'], ...headers, ...length].map(
    ([name, value]) => `${name}: ${value}`,
  )
  return Buffer.concat([Buffer.from([`${method} ${path} HTTP/1.1`, ...fields, '', ''].join('\r\n')), bytes])
}

/** `undefined` while it is not complete. A body without a length ends with the connection. */
function readAnswer(bytes: Buffer, at: { isHead: boolean; isEnd: boolean }): RawAnswer | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const [statusLine = '', ...fields] = bytes.toString('latin1', 0, headEnd).split('\r\n')
  const headers = new Map(
    fields.map((field) => {
      const colon = field.indexOf(':')
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()] as const
    }),
  )
  const body = bytes.subarray(headEnd + 4)
  const length = at.isHead ? 0 : Number(headers.get('content-length') ?? Number.NaN)
  const isComplete = Number.isNaN(length) ? at.isEnd : body.length >= length
  if (!isComplete) return undefined
  return { status: Number(statusLine.split(' ')[1]), headers, body: body.toString() }
}
