import { readFileSync } from 'node:fs'

/** One exchange with the older server, as far as this package looks at it. */
export type Recording = {
  readonly name: string
  readonly request: {
    readonly method: string
    readonly path: string
    readonly headers: readonly (readonly [string, string])[]
    readonly body: string | null
    readonly bodyBase64?: string
  }
  readonly response: { readonly status: number; readonly body?: string }
  readonly sideEffect?: Readonly<Record<string, string>>
}

const FILE = new URL('../../../../tests/fixtures/legacy-api/transcripts.jsonl', import.meta.url)

/** All recorded exchanges. */
export function loadRecordings(): Recording[] {
  const lines = readFileSync(FILE, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Recording)
}

/** The body of a recorded request, byte for byte; empty where there was none. */
export function bodyOf({ request }: Recording): Uint8Array {
  if (request.bodyBase64 !== undefined) return Buffer.from(request.bodyBase64, 'base64')
  return Buffer.from(request.body ?? '', 'utf8')
}

/** The type of a recorded body; undefined where the header was not sent. */
export function contentTypeOf({ request }: Recording): string | undefined {
  return request.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
}
