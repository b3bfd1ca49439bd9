import type { ComputeChild, TaskEnd } from './child-process.ts'
import type { ChildPool } from './child-pool.ts'

/** A frequency whose process died is given to a fresh one; so many processes may it cost in all. */
const MAX_ATTEMPTS = 3

/** One child process after another: solves frequencies in turn and replaces a child that died. */
export function createFrequencyLane(pool: ChildPool, signal: AbortSignal | undefined) {
  let child: ComputeChild | undefined
  return {
    async solve(index: number, frequencyHz: number): Promise<TaskEnd> {
      for (let attempt = 1; ; attempt += 1) {
        child ??= pool.start()
        const end = await child.solve(index, frequencyHz)
        if (end.kind !== 'lost' || signal?.aborted) return end
        await pool.end(child)
        child = undefined
        if (attempt === MAX_ATTEMPTS) return { kind: 'lost', text: `${end.text} Tried ${attempt} times.` }
      }
    },
  }
}
