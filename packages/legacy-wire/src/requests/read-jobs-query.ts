import { JOBS_QUERY } from '../models/jobs-query-model.ts'
import { stripAsPython } from '../text/strip-blanks.ts'
import { printErrorAnswer } from '../validation/print-errors.ts'
import { validateModel } from '../validation/validate-model.ts'
import { parseQuery } from './parse-query.ts'
import { refuseWith } from './refusal.ts'
import type { Refusal } from './refusal.ts'

export type LegacyJobStatus = 'queued' | 'running' | 'complete' | 'error' | 'cancelled'

export type LegacyJobsQuery = {
  /** In the order of their mention, each once; missing where all are asked for. */
  readonly statuses?: readonly LegacyJobStatus[]
  /** 1 to 200. */
  readonly limit: bigint
  /** 0 to 2^63 − 1. */
  readonly offset: bigint
}

export type JobsQueryOutcome = { readonly ok: true; readonly query: LegacyJobsQuery } | Refusal

const STATUSES: readonly LegacyJobStatus[] = ['queued', 'running', 'complete', 'error', 'cancelled']

/**
 * Reads the query of `GET /api/jobs`.
 *
 * @param search the query of the target as it came, with its question mark or without, empty where there is none
 */
export function readJobsQuery(search: string): JobsQueryOutcome {
  const parameters = parseQuery(search.startsWith('?') ? search.slice(1) : search)
  const validation = validateModel(JOBS_QUERY, parameters, { place: ['query'] })
  if (!validation.ok) return { ok: false, status: 422, bodyJson: printErrorAnswer(validation.errors) }
  const { value } = validation
  const names = splitNames((value.get('status') ?? '') as string)
  const unknown = names.filter((name) => !isStatus(name))
  if (unknown.length > 0) {
    return refuseWith(422, `status filter contains unsupported values: ${unknown.join(', ')}`)
  }
  const statuses = [...new Set(names.filter(isStatus))]
  const page = { limit: value.get('limit') as bigint, offset: value.get('offset') as bigint }
  return { ok: true, query: statuses.length === 0 ? page : { ...page, statuses } }
}

function splitNames(list: string): string[] {
  return list
    .split(',')
    .map(stripAsPython)
    .filter((name) => name !== '')
}

function isStatus(name: string): name is LegacyJobStatus {
  const known: readonly string[] = STATUSES
  return known.includes(name)
}
