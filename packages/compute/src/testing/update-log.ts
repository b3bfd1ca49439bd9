import type { ComputeDispatcher } from '../compute-dispatcher.ts'
import type { TaskUpdate } from '../task-update.ts'

const PATIENCE_MS = 60_000

/** Writes down what a dispatcher says, and waits for what it has not said yet. */
export function logUpdates(dispatcher: ComputeDispatcher) {
  const updates: TaskUpdate[] = []
  const waits = new Set<() => void>()
  dispatcher.onUpdate((update) => {
    updates.push(update)
    for (const look of waits) look()
  })

  function until<Found>(find: () => Found | undefined): Promise<Found> {
    return new Promise((resolve, reject) => {
      const story = () => updates.map(({ taskId, kind }) => `${taskId} ${kind}`).join(', ')
      const giveUp = setTimeout(() => reject(new Error(`It did not come: ${story()}`)), PATIENCE_MS)
      const look = () => {
        const found = find()
        if (found === undefined) return
        clearTimeout(giveUp)
        waits.delete(look)
        resolve(found)
      }
      waits.add(look)
      look()
    })
  }

  const find = <Kind extends TaskUpdate['kind']>(kind: Kind, taskId: string) =>
    updates.find(
      (update): update is TaskUpdate & { kind: Kind } => update.kind === kind && update.taskId === taskId,
    )

  return {
    updates,
    /** The kinds of update of one task, each run of equal ones once. */
    storyOf(taskId: string): string[] {
      const kinds = updates.filter((update) => update.taskId === taskId).map(({ kind }) => kind)
      return kinds.filter((kind, index) => kind !== kinds[index - 1])
    },
    /** Resolves with the first update of a kind of a task. */
    first: <Kind extends TaskUpdate['kind']>(kind: Kind, taskId: string) => until(() => find(kind, taskId)),
    /** Resolves with the result of a task; rejects when it failed. */
    async solved(taskId: string) {
      const last = await until(() => find('solved', taskId) ?? find('failed', taskId))
      if (last.kind === 'failed') throw new Error(`${taskId} failed: ${last.failure.text}`)
      return last.result
    },
  }
}
