import { fork } from 'node:child_process'
import {
  childMessageSchema,
  type ChildMessage,
  type ParentMessage,
  type ProcessUsage,
} from './child-messages.ts'
import type { SweepProblem } from './sweep-problem.ts'

/** How one dispatch of a frequency to a child ended. `lost`: the child died with it. */
export type TaskEnd = Exclude<ChildMessage, { kind: 'progress' }> | { kind: 'lost'; text: string }

/** One running child process that solves one frequency at a time. */
export type ComputeChild = {
  readonly pid: number | undefined
  /** Resolves when the child has answered or died; never rejects. One call at a time. */
  solve(index: number, frequencyHz: number): Promise<TaskEnd>
  /** What the child has used so far, by its last answer. */
  usage(): ProcessUsage
  /** Ends the child at once (SIGKILL) and resolves when the operating system has reaped it. */
  kill(): Promise<void>
}

/** Starts a child and gives it the problem. A child that can't start shows as `lost` at its first task. */
export function startComputeChild(
  problem: SweepProblem,
  onProgress: (index: number, fraction: number) => void,
): ComputeChild {
  const child = fork(new URL('./frequency-child.ts', import.meta.url), {
    // Plain flags: a test runner's own loader flags must not reach the child.
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let used: ProcessUsage = { cpuSeconds: 0, peakMemoryBytes: 0 }
  let settle: ((end: TaskEnd) => void) | undefined

  const gone = new Promise<TaskEnd>((resolve) => {
    const lost = (reason: string) => resolve({ kind: 'lost', text: `The compute process ended (${reason}).` })
    child.once('exit', (code, signal) => lost(signal ? `killed by ${signal}` : `exit code ${code}`))
    child.once('error', (error) => lost(error.message))
  })
  child.on('message', (raw) => {
    const message = childMessageSchema.parse(raw)
    if (message.kind === 'progress') return onProgress(message.index, message.fraction)
    used = message.usage
    settle?.(message)
  })
  // A message that can't be delivered means that the child is gone, which `gone` reports.
  const send = (message: ParentMessage) => child.connected && child.send(message, () => {})
  send({ kind: 'problem', problem })

  return {
    pid: child.pid,
    solve(index, frequencyHz) {
      const answered = new Promise<TaskEnd>((resolve) => (settle = resolve))
      send({ kind: 'solve', index, frequencyHz })
      return Promise.race([answered, gone])
    },
    usage: () => used,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
