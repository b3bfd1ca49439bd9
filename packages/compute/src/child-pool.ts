import type { ProcessUsage } from './child-messages.ts'
import { startComputeChild, type ComputeChild } from './child-process.ts'
import type { SweepProblem } from './sweep-problem.ts'

/** The child processes of one sweep. Whoever makes a pool ends it with `endAll`, whatever happened. */
export function createChildPool(
  problem: SweepProblem,
  onProgress: (index: number, fraction: number) => void,
) {
  const running = new Set<ComputeChild>()
  const total: ProcessUsage = { cpuSeconds: 0, peakMemoryBytes: 0 }

  async function end(child: ComputeChild): Promise<void> {
    await child.kill()
    // Two may end the same child, an abort and the sweep itself: both wait for it, one counts it.
    if (!running.delete(child)) return
    const used = child.usage()
    total.cpuSeconds += used.cpuSeconds
    total.peakMemoryBytes += used.peakMemoryBytes
  }

  return {
    start(): ComputeChild {
      const child = startComputeChild(problem, onProgress)
      running.add(child)
      return child
    },
    end,
    /** Kills all children and resolves when the operating system has reaped them. */
    async endAll(): Promise<void> {
      await Promise.all([...running].map(end))
    },
    /** CPU time and the sum of peak memory of all children that have ended, by their last answers. */
    usage: (): ProcessUsage => total,
  }
}

export type ChildPool = ReturnType<typeof createChildPool>
