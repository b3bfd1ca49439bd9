import type { JobService } from '@hornbench/api-contract'
import type { Model } from '@hornbench/legacy-wire'
import type { Gmsh } from '../gmsh/create-gmsh.ts'
import type { OffThread } from '../off-thread/create-off-thread.ts'
import type { LegacyJobs } from '../services/legacy-jobs.ts'
import type { UpdateCheck } from '../updates/create-update-check.ts'
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
  /** In pieces. @throws LimitExceededError, ServerUnavailableError, RequestAbortedError */
  readBody(): Promise<readonly Uint8Array<ArrayBuffer>[]>
  readonly requestId: string
  /** Says that nobody waits for the answer any more. Its reason is a RequestAbortedError. */
  readonly signal: AbortSignal
}

/** What the handlers work with. */
export type RouteServices = {
  readonly jobs: Pick<JobService, 'stop' | 'delete'> & LegacyJobs
  readonly runtime: RuntimeReport
  readonly offThread: OffThread
  readonly gmsh: Pick<Gmsh, 'mesh'>
  readonly updates: Pick<UpdateCheck, 'check'>
  /** What tells about the API, ready to be sent. */
  readonly documentation: { readonly openApiJson: string; readonly pageHtml: string }
}

export type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** A path; `{id}` as its last part takes any text without a slash. */
  readonly pattern: string
  /** By which the handler reads the body. */
  readonly body?: Model
  /** By which the handler reads the query. */
  readonly query?: Model
  /** Tells people about the API: answers HEAD as well, and is no part of what it tells about. */
  readonly isDocumentation?: true
  handle(request: RouteRequest, services: RouteServices): Answer | Promise<Answer>
}
