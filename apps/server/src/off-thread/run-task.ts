import { move, transferableSymbol, valueSymbol } from 'piscina'
import { joinPieces } from '../http/join-pieces.ts'
import type { OffThreadRequest } from './off-thread-request.ts'
import { ownBuffersOf } from './own-buffers-of.ts'
import { TASKS, type TaskTable } from './tasks.ts'
import type { ThreadMessage } from './thread-message.ts'

/** What a thread does with a message. The program of the threads is the file that exports such a function as `runTask`. */
export function taskRunner(tasks: TaskTable) {
  return async ({ name, contentType, pieces }: ThreadMessage): Promise<unknown> => {
    const task = tasks[name]
    if (!task) throw new Error(`There is no task ${name}.`)
    const request: OffThreadRequest = { contentType, body: joinPieces(pieces) }
    return moveBytes(await task(request))
  }
}

export const runTask = taskRunner(TASKS)

/** Bytes that are a field of an answer are moved to the thread that gets it; all else is copied. */
function moveBytes(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer
  const views = Object.values(answer).filter((value) => value instanceof Uint8Array)
  if (views.length === 0) return answer
  return move({ [transferableSymbol]: ownBuffersOf(views), [valueSymbol]: answer })
}
