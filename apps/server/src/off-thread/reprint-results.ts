import { reprintStored } from '@hornbench/legacy-wire'
import type { OffThreadRequest } from './off-thread-request.ts'

/** A result that the older server stored, as it was served: UTF-8. */
export function reprintResults({ body }: Pick<OffThreadRequest, 'body'>): { readonly json: Uint8Array } {
  const stored = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)
  return { json: new TextEncoder().encode(reprintStored(stored)) }
}
