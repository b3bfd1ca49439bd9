import type { JobService } from '@hornbench/api-contract'
import type { LegacyJobs } from '../services/legacy-jobs.ts'
import type { Answer } from './answer.ts'
import type { RuntimeReport } from './runtime-report.ts'

/** What a handler gets of a request. */
type RouteRequest = {
  /** What stood for `{id}` in the path, decoded; empty where the pattern has none. */
  readonly id: string
  /** Without its question mark, as sent. */
  readonly query: string
  /** The value of a header, by its name in lower case. */
  header(name: string): string | undefined
  /** @throws LimitExceededError, ServerUnavailableError, RequestAbortedError */
  readBody(): Promise<Uint8Array>
  readonly requestId: string
}

/** What the handlers work with. */
export type RouteServices = {
  readonly jobs: Pick<JobService, 'stop' | 'delete'> & LegacyJobs
  readonly runtime: RuntimeReport
}

export type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** A path; `{id}` as its last part takes any text without a slash. */
  readonly pattern: string
  handle(request: RouteRequest, services: RouteServices): Answer | Promise<Answer>
}
