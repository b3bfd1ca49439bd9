import { fileURLToPath } from 'node:url'
import { createLane, type LaneOptions } from './create-lane.ts'
import type { Tasks, TaskTable } from './tasks.ts'

/** Apart from the longer ones, so that a mesh that takes a minute does not hold back what is submitted. */
const QUICK_TASKS: ReadonlySet<string> = new Set<keyof Tasks>([
  'readMeshScript',
  'readSolve',
  'reprintResults',
])

const DEFAULTS = {
  threadFile: fileURLToPath(new URL('run-task.ts', import.meta.url)),
  /**
   * Twice what the worst body of 64 MB was seen to need. It must lie out of reach: a thread that runs out bit by bit ends
   * alone, but one that asks for too much in one piece takes the process with it.
   */
  heapMiB: 3072,
  limitMs: 60_000,
  idleMs: 5_000,
  mostWaiting: 32,
  mostWaitMs: 90_000,
}

/** A request as it is handed over: its body in pieces, so that nobody needs to join them on the main thread. */
type SentRequest = {
  readonly contentType: string | undefined
  readonly body: readonly Uint8Array<ArrayBuffer>[]
}

/** Does in other threads what takes too long for the one that answers requests. */
export type OffThread<Table extends TaskTable = Tasks> = AsyncDisposable & {
  /**
   * The body is moved, not copied, where it is alone in its buffer: it is empty here afterwards.
   *
   * @throws ServerUnavailableError (too many wait; shutting down), TookTooLongError, TooMuchMemoryError, the reason of
   * the signal, and what the task throws, as a plain `Error`
   */
  run<Name extends keyof Table & string>(
    name: Name,
    request: SentRequest,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Awaited<ReturnType<Table[Name]>>>
}

type Options = Partial<Omit<LaneOptions, 'onFault'>> & Pick<LaneOptions, 'onFault'>

/** Two threads at most: one reads what is submitted, one does the rest. Neither starts before there is work for it. */
export function createOffThread<Table extends TaskTable = Tasks>(options: Options): OffThread<Table> {
  const lanes = {
    quick: createLane({ ...DEFAULTS, ...options }),
    long: createLane({ ...DEFAULTS, ...options }),
  }
  return {
    run(name, { contentType, body: pieces }, { signal } = {}) {
      const lane = QUICK_TASKS.has(name) ? lanes.quick : lanes.long
      return lane.run({ name, contentType, pieces }, signal) as Promise<never>
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([lanes.quick[Symbol.asyncDispose](), lanes.long[Symbol.asyncDispose]()])
    },
  }
}
