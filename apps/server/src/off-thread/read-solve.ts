import { LIMITS } from '@hornbench/api-contract'
import { readSolveRequest } from '@hornbench/legacy-wire'
import type { OffThreadRequest } from './off-thread-request.ts'

const utf8 = new TextEncoder()

/** What is left of the body of `POST /api/solve` when it has been read. */
export type SolveReading =
  | {
      readonly ok: true
      /** Undefined where it is longer than what may be stored (R6): nobody needs it then. */
      readonly storedJson: string | undefined
      readonly summaryJson: string
      /** Of the mesh that came with it; 0 where a horn is to be meshed. */
      readonly triangles: number
    }
  /** The answer, as UTF-8: it may echo all that came, and bytes go from one thread to another without a copy. */
  | { readonly ok: false; readonly status: number; readonly bodyJson: Uint8Array }

/** Reads and checks the body, and prints what is stored of it. */
export function readSolve({ contentType, body }: OffThreadRequest): SolveReading {
  const outcome = readSolveRequest(contentType, body)
  if (!outcome.ok) return { ...outcome, bodyJson: utf8.encode(outcome.bodyJson) }
  const { request, summaryJson } = outcome
  const isTooLong = Buffer.byteLength(outcome.storedJson) > LIMITS.storedRequestBytes.most
  const storedJson = isTooLong ? undefined : outcome.storedJson
  const triangles = request.occParameters ? 0 : request.mesh.indices.length / 3
  return { ok: true, storedJson, summaryJson, triangles }
}
