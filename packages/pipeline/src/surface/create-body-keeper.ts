import { randomUUID } from 'node:crypto'
import { type JobId, ServerUnavailableError, SurfaceMissingError } from '@hornbench/api-contract'
import { type ComputeDispatcher, type MeshTask, QueueFullError } from '@hornbench/compute'
import type { ClaimedJob, Clock } from '@hornbench/scheduler'
import type { Log } from '../log.ts'
import { readStoredRequest } from '../request/read-stored-request.ts'
import { performMeshTaskWithin } from '../run/perform-mesh-task-within.ts'
import { createTaskDesk } from '../run/task-desk.ts'
import { TaskFailedError } from '../run/task-failed-error.ts'
import { createBodyShelf } from './body-shelf.ts'
import { type ShownBody, toShownBody } from './shown-body.ts'

type Options = {
  readonly dispatcher: ComputeDispatcher
  readonly log: Log
  readonly clock: Clock
  readonly mostBodies: number
  readonly mostWaiting: number
  readonly limitMs: number
}

type SolvedBody = {
  readonly jobId: JobId
  readonly request: ClaimedJob['request']
  /** Of the mesh that was solved. */
  readonly meshHash: string
  /** Of the request that asks for it. */
  readonly requestId?: string | undefined
}

type Preparation = { readonly abort: AbortController; readonly body: Promise<ShownBody> }

/** Has the bodies of jobs prepared again, each once for all who ask for it meanwhile, and keeps the last ones. */
export function createBodyKeeper({ dispatcher, log, clock, mostBodies, mostWaiting, limitMs }: Options) {
  const desk = createTaskDesk(dispatcher)
  const shelf = createBodyShelf(mostBodies)
  const preparations = new Map<JobId, Preparation>()
  let isClosed = false

  /** @throws SurfaceMissingError when the mesh can't be made again, ServerUnavailableError */
  async function find(solved: SolvedBody): Promise<ShownBody> {
    const { jobId, meshHash } = solved
    const body = shelf.find(jobId, meshHash) ?? (await prepareOnce(solved))
    if (body.meshHash !== meshHash) throw ofAnotherBody(jobId)
    return body
  }

  function prepareOnce(solved: SolvedBody): Promise<ShownBody> {
    const { jobId } = solved
    const known = preparations.get(jobId)
    if (known) return known.body
    if (isClosed) throw shuttingDown()
    if (preparations.size >= mostWaiting) throw tooManyWaiting(preparations.size)
    const task = readTask(solved)
    const abort = new AbortController()
    const body = prepare(jobId, task, abort).finally(() => preparations.delete(jobId))
    preparations.set(jobId, { abort, body })
    return body
  }

  async function prepare(jobId: JobId, task: MeshTask, abort: AbortController): Promise<ShownBody> {
    const onLimit = () => tookTooLong(limitMs)
    try {
      const body = toShownBody(await performMeshTaskWithin(task, { desk, clock, limitMs, abort, onLimit }))
      shelf.keep(jobId, body)
      return body
    } catch (error) {
      throw translate(error, jobId)
    }
  }

  function translate(error: unknown, jobId: JobId): unknown {
    if (error instanceof QueueFullError) return tooManyWaiting(preparations.size)
    if (!(error instanceof TaskFailedError)) return error
    const { code, text, stack } = error.failure
    if (code === 'fault') log.error({ jobId, reason: text, stack }, 'a body could not be prepared again')
    return ofAnotherBody(jobId, error)
  }

  /** Refuses those that wait and takes no more. Resolves when no process works for them. */
  async function close(): Promise<void> {
    isClosed = true
    const open = [...preparations.values()]
    for (const { abort } of open) abort.abort(shuttingDown())
    await Promise.allSettled(open.map(({ body }) => body))
  }

  return { find, close }
}

/** @throws SurfaceMissingError for a request that this version can't read */
function readTask(solved: SolvedBody): MeshTask {
  try {
    return toMeshTask(solved)
  } catch (error) {
    throw ofAnotherBody(solved.jobId, error)
  }
}

function toMeshTask({ request, requestId }: SolvedBody): MeshTask {
  const jobId = `surface-${randomUUID()}`
  const token = { jobId, runId: jobId, taskId: 'mesh', attempt: 1, priority: 0 }
  const prepared = readStoredRequest(request).toPrepareRequest()
  return { kind: 'mesh', ...token, request: prepared, ...(requestId !== undefined && { requestId }) }
}

/** What is stored of a solve does not belong to the mesh that its request gives now. */
export function ofAnotherBody(id: JobId, cause?: unknown): SurfaceMissingError {
  return new SurfaceMissingError(
    `Job ${id} was solved on a mesh that can not be made again, so it can not be shown. Run it again with "redo".`,
    [],
    { cause },
  )
}

function tookTooLong(limitMs: number): ServerUnavailableError {
  return new ServerUnavailableError(
    `Preparing the mesh took longer than ${limitMs / 1000} s and was given up. Try again in a minute.`,
  )
}

function tooManyWaiting(count: number): ServerUnavailableError {
  return new ServerUnavailableError(`${count} meshes are being prepared already. Try again in a few seconds.`)
}

function shuttingDown(): ServerUnavailableError {
  return new ServerUnavailableError('The server is shutting down. Try again when it is back.')
}
