import { SOLVE_REQUEST } from '../models/solve-request-model.ts'
import { printStored } from '../print/print-stored.ts'
import { checkSolveRequest } from './check-solve-request.ts'
import type { LegacySolveRequest } from './legacy-solve-request.ts'
import { readBody } from './read-body.ts'
import { refuseWith } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { summariseRequest } from './summarise-request.ts'
import { toSolveRequest } from './to-solve-request.ts'

export type SolveRequestOutcome =
  | {
      readonly ok: true
      readonly request: LegacySolveRequest
      /** The texts of the columns `config_json` and `config_summary_json`. */
      readonly storedJson: string
      readonly summaryJson: string
    }
  | Refusal

/**
 * Reads the body of `POST /api/solve`: the model first, which lists all its errors, then the checks behind it.
 *
 * @param contentType the header as it came; undefined where there is none
 */
export function readSolveRequest(contentType: string | undefined, body: Uint8Array): SolveRequestOutcome {
  const read = readBody(SOLVE_REQUEST, contentType, body)
  if (!read.ok) return read
  const check = checkSolveRequest(read.value)
  if ('problem' in check) return refuseWith(422, check.problem)
  return {
    ok: true,
    request: toSolveRequest(check.fields, check.parts),
    storedJson: printStored(check.fields),
    summaryJson: printStored(summariseRequest(check.fields)),
  }
}
