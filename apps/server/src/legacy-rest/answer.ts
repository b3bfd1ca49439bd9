import { printAnswer, type Printable } from '@hornbench/legacy-wire'

/** What is sent back, before the headers that every answer has (length, CORS). */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

export function jsonAnswer(value: Printable, status = 200): Answer {
  return jsonTextAnswer(printAnswer(value), status)
}

/** For a text that is already in the form in which it is served; bytes are UTF-8. */
export function jsonTextAnswer(json: Answer['body'], status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: json }
}

export function textAnswer(text: string, status = 200): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: text }
}

/** A refusal in the form of the older server. */
export function detailAnswer(status: number, detail: string, headers: Answer['headers'] = {}): Answer {
  const answer = jsonAnswer({ detail }, status)
  return { ...answer, headers: { ...headers, ...answer.headers } }
}
