import { randomUUID } from 'node:crypto'
import {
  ServerUnavailableError,
  type SolvePlan,
  type Submission,
  SubmissionRefusedError,
} from '@hornbench/api-contract'
import { type ComputeDispatcher, type MeshTask, QueueFullError } from '@hornbench/compute'
import { type Clock, systemClock } from '@hornbench/scheduler'
import type { Log } from '../log.ts'
import { toPrepareRequest } from '../request/job-of-submission.ts'
import type { MeshedBody } from '../run/perform-mesh-task.ts'
import { performMeshTaskWithin } from '../run/perform-mesh-task-within.ts'
import { createTaskDesk } from '../run/task-desk.ts'
import { TaskFailedError } from '../run/task-failed-error.ts'
import { checkPlan, type FrequencyWork } from './check-plan.ts'
import { refusalOf } from './refusal-of.ts'

export type PreflightOptions = {
  /** Prepares bodies. Not the one that solves: no submission is to wait behind a frequency. */
  readonly dispatcher: ComputeDispatcher
  /** Seconds of one frequency of so much work; `null` while nothing is known of the like. */
  readonly estimateSeconds: (like: FrequencyWork) => number | null
  /** How many cores solve the frequencies. */
  readonly processes: number
  /** For all of them together. */
  readonly memoryBytes: number
  readonly log: Log
  readonly clock?: Clock
  /** How many submissions may wait for a process. */
  readonly mostWaiting?: number
  /** How long one may take, waiting included. */
  readonly limitMs?: number
}

type Sender = { readonly requestId?: string | undefined }

/** One submission that is being looked at. */
type Check = { readonly abort: AbortController; readonly ended: Promise<void> }

export type Preflight = ReturnType<typeof createPreflight>

/** Finds out, before a job is made of it, whether a submission can be solved and what that takes. */
export function createPreflight(options: PreflightOptions) {
  const { dispatcher, clock = systemClock, mostWaiting = 16, limitMs = 60_000, log } = options
  const desk = createTaskDesk(dispatcher)
  const checks = new Set<Check>()
  let isClosed = false

  /**
   * Has the body of a submission prepared by a compute process, and plans the job.
   *
   * @throws SubmissionRefusedError, LimitExceededError, and ServerUnavailableError when too many submissions wait
   */
  async function plan(submission: Submission, { requestId }: Sender = {}): Promise<SolvePlan> {
    if (isClosed) throw shuttingDown()
    if (checks.size >= desk.capacity().slots + mostWaiting) throw tooManyWaiting(checks.size)
    const { promise: ended, resolve } = Promise.withResolvers<void>()
    const check = { abort: new AbortController(), ended }
    checks.add(check)
    try {
      const task = toMeshTask(submission, requestId)
      return checkPlan(submission, await perform(task, check.abort), options)
    } catch (error) {
      throw translate(error, submission)
    } finally {
      checks.delete(check)
      resolve()
    }
  }

  function perform(task: MeshTask, abort: AbortController): Promise<MeshedBody> {
    const onLimit = (hasStarted: boolean) => tookTooLong(limitMs, hasStarted)
    return performMeshTaskWithin(task, { desk, clock, limitMs, abort, onLimit })
  }

  function translate(error: unknown, { source }: Submission): unknown {
    if (error instanceof QueueFullError) return tooManyWaiting(checks.size)
    if (!(error instanceof TaskFailedError)) return error
    const { code, text, stack } = error.failure
    if (code === 'fault') log.error({ reason: text, stack }, 'preflight failed')
    return refusalOf(error.failure, source.kind)
  }

  /** Refuses those that wait and takes no more. Resolves when no process works for them. */
  async function close(): Promise<void> {
    isClosed = true
    for (const { abort } of checks) abort.abort(shuttingDown())
    await Promise.all([...checks].map(({ ended }) => ended))
  }

  return { plan, close }
}

function toMeshTask(submission: Submission, requestId: string | undefined): MeshTask {
  const jobId = `preflight-${randomUUID()}`
  const token = { jobId, runId: jobId, taskId: 'mesh', attempt: 1, priority: 0 }
  const request = toPrepareRequest(submission)
  return { kind: 'mesh', ...token, request, ...(requestId !== undefined && { requestId }) }
}

function tookTooLong(limitMs: number, hasStarted: boolean): Error {
  const seconds = limitMs / 1000
  if (!hasStarted) {
    return new ServerUnavailableError(
      `The submission waited ${seconds} s for a free compute process. Try again in a minute.`,
    )
  }
  const message = `Preparing the mesh took longer than ${seconds} s and was given up. Use a coarser mesh.`
  return new SubmissionRefusedError([{ path: ['submission', 'source'], message }])
}

function tooManyWaiting(count: number): ServerUnavailableError {
  return new ServerUnavailableError(
    `${count} submissions are being checked already. Try again in a few seconds.`,
  )
}

function shuttingDown(): ServerUnavailableError {
  return new ServerUnavailableError('The server is shutting down. Try again when it is back.')
}
