import { createBaseRequests } from './base-requests.ts'
import { findFault } from './find-fault.ts'
import { generateRequest } from './generate-request.ts'
import { createLiveJobs } from './live-jobs.ts'
import { type Outcome, sendRequests } from './send-requests.ts'
import { startFuzzServer } from './start-fuzz-server.ts'
import { type MemoryRecord, watchMemory } from './watch-memory.ts'

const LANES = 6
const REQUESTS_AT_A_TIME = 8
const TIDY_EACH = 1500
const MOST_JOBS = 60
/** Enough to see what is wrong. */
const MOST_FAILED = 200

export type FailedRequest = { readonly outcome: Outcome; readonly why: string }

type KindCount = { count: number; slowestMs: number; readonly statuses: Map<string, number> }

export type FuzzRun = {
  readonly seed: number
  readonly count: number
  readonly seconds: number
  readonly kinds: ReadonlyMap<string, KindCount>
  readonly failed: readonly FailedRequest[]
  readonly memory: MemoryRecord
  readonly mostFolderBytes: number
  /** Faults that the log tells of. */
  readonly logged: readonly string[]
  /** `null`: it did not end by itself. */
  readonly exitCode: number | null
}

type FuzzOptions = {
  readonly seed: number
  readonly count: number
  readonly onProgress?: (done: number) => void
}

/** Sends so many generated requests to a server of its own, and notes what came of each. */
export async function runFuzz({ seed, count, onProgress }: FuzzOptions): Promise<FuzzRun> {
  await using server = await startFuzzServer()
  const base = createBaseRequests()
  const jobs = createLiveJobs(server.address)
  const kinds = new Map<string, KindCount>()
  const failed: FailedRequest[] = []
  const startedAt = performance.now()
  let mostFolderBytes = 0
  let next = 0
  let tidied = 0

  function note(outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      countOutcome(kinds, outcome)
      const why = findFault(outcome)
      if (why !== undefined && failed.length < MOST_FAILED) failed.push({ outcome, why })
    }
  }

  async function tidy(): Promise<void> {
    note(await jobs.tidy(MOST_JOBS))
    mostFolderBytes = Math.max(mostFolderBytes, server.folderBytes())
    onProgress?.(next)
  }

  async function runLane(): Promise<void> {
    while (next < count && server.isAlive() && failed.length < MOST_FAILED) {
      if (next >= tidied) {
        tidied += TIDY_EACH
        await tidy()
      }
      const length = Math.min(REQUESTS_AT_A_TIME, count - next)
      const indexes = Array.from({ length }, (_, offset) => next + offset)
      next += length
      const requests = indexes.map((index) => jobs.fill(generateRequest(base, seed, index)))
      note(await sendRequests(server.address, requests))
    }
  }

  const memory = watchMemory(server.pid)
  await Promise.all(Array.from({ length: LANES }, runLane))
  await tidy()
  const record = memory.stop()
  const seconds = (performance.now() - startedAt) / 1000
  const exitCode = await server.end()
  return {
    seed,
    count: next,
    seconds,
    kinds,
    failed,
    memory: record,
    mostFolderBytes,
    logged: server.faults(),
    exitCode,
  }
}

function countOutcome(kinds: Map<string, KindCount>, outcome: Outcome): void {
  const { kind } = outcome.request
  const counted = kinds.get(kind) ?? { count: 0, slowestMs: 0, statuses: new Map<string, number>() }
  const status = outcome.kind === 'answered' ? String(outcome.answer.status) : outcome.kind
  counted.count += 1
  counted.slowestMs = Math.max(counted.slowestMs, outcome.ms)
  counted.statuses.set(status, (counted.statuses.get(status) ?? 0) + 1)
  kinds.set(kind, counted)
}
