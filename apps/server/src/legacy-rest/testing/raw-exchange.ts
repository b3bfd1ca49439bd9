import { connect } from 'node:net'

export type RawAnswer = {
  readonly status: number
  /** In the order of the wire, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends bytes over a socket and reads what comes until the other side closes. */
export async function exchangeRaw(port: number, request: string | Uint8Array): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1')
  socket.write(request)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const headEnd = bytes.indexOf('\r\n\r\n')
  const [statusLine = '', ...fields] = bytes.toString('latin1', 0, headEnd).split('\r\n')
  const headers = fields.map((field) => {
    const colon = field.indexOf(':')
    return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()] as const
  })
  const status = Number(statusLine.split(' ')[1])
  return { status, headers: Object.fromEntries(headers), body: bytes.toString('utf8', headEnd + 4) }
}
