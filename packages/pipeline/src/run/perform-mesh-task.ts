import type { MeshTask, TaskResult } from '@hornbench/compute'
import type { TaskDesk } from './task-desk.ts'
import { TaskFailedError } from './task-failed-error.ts'
import { unlessAborted } from './unless-aborted.ts'

export type MeshedBody = Extract<TaskResult, { kind: 'mesh' }>

type Options = {
  readonly desk: TaskDesk
  readonly signal: AbortSignal
  /** A process has taken the task. */
  readonly onStarted?: () => void
}

/**
 * Has a body prepared by a compute process.
 *
 * @throws TaskFailedError, what the dispatcher throws, and the signal's reason: the caller then withdraws the job
 */
export async function performMeshTask(task: MeshTask, options: Options): Promise<MeshedBody> {
  const { desk, signal, onStarted } = options
  const followed = desk.follow(task)
  try {
    desk.dispatch(task)
    for (;;) {
      const news = await unlessAborted(signal, followed.next())
      if (news.kind === 'started') onStarted?.()
      if (news.kind === 'failed') throw new TaskFailedError(news.failure)
      if (news.kind === 'solved' && news.result.kind === 'mesh') return news.result
    }
  } finally {
    followed.close()
  }
}
