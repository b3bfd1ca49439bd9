import { printAnswer } from '../print/print-answer.ts'

/** A request that can't be used, with the body of its answer. */
export type Refusal = { readonly ok: false; readonly status: 400 | 422; readonly bodyJson: string }

/** The answer `{"detail": text}`. */
export function refuseWith(status: 400 | 422, detail: string): Refusal {
  return { ok: false, status, bodyJson: printAnswer({ detail }) }
}
