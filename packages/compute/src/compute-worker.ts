import type { AttemptEnd } from './attempt-end.ts'
import type { ChildOrder, ChildReport } from './child-messages.ts'
import type { ChildOptions } from './child-options.ts'
import { startChildProcess } from './child-process.ts'
import { failureOf } from './failure-of.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import { findMalformation } from './malformed-task.ts'
import { NO_USAGE, type ProcessUsage } from './process-usage.ts'
import { createSentProblems } from './sent-problems.ts'
import type { TaskFailure } from './task-failure.ts'
import { isSameAttempt, type TaskToken } from './task-token.ts'
import type { Task } from './task.ts'

/** Surfaces that a child keeps: some hundred KiB each. More jobs than this at a time only send them again. */
const MOST_PROBLEMS = 4

export type AttemptWatch = {
  onProgress: (fraction: number) => void
  /** Called for everything that the child says about the attempt. */
  onSignOfLife: () => void
}

type Work = Extract<ChildOrder, { kind: 'perform' }>['work']
type Attempt = AttemptWatch & { token: TaskToken; settle: (end: AttemptEnd) => void }

export type ComputeWorker = ReturnType<typeof startComputeWorker>

/**
 * Starts a compute child and gives it work: one attempt at a time, each problem once. A child that can't be
 * started shows as `lost` at its first attempt.
 */
export function startComputeWorker(options: ChildOptions, onGone: () => void) {
  const child = startChildProcess(options, { onReport: hear, onGone: leave })
  const sent = createSentProblems(MOST_PROBLEMS)
  let goneReason: string | undefined
  let usage = NO_USAGE
  let underWay: Attempt | undefined

  function hear({ usage: used, report }: ChildReport): void {
    usage = used
    if (!underWay || !isSameAttempt(report.token, underWay.token)) return
    underWay.onSignOfLife()
    if (report.kind === 'progress') underWay.onProgress(report.fraction)
    else if (report.kind !== 'heartbeat') settle(report)
  }

  function leave(reason: string): void {
    goneReason = reason
    onGone()
    settle({ kind: 'lost', failure: processLost(reason) })
  }

  function settle(end: AttemptEnd): void {
    const attempt = underWay
    underWay = undefined
    attempt?.settle(end)
  }

  function workOf(task: Task): Work {
    if (task.kind === 'mesh') return { kind: 'mesh', request: task.request }
    const { problem, frequencyHz, known, threads = 1 } = task
    const { id: problemId, missing, outdated } = sent.use(problem)
    if (outdated !== undefined) child.send({ kind: 'forget', problemId: outdated })
    if (missing) child.send({ kind: 'problem', problemId, problem })
    return { kind: 'frequency', problemId, frequencyHz, known, threads }
  }

  return {
    pid: child.pid,
    /** Resolves when the child has answered or died; never rejects. */
    perform(task: Task, token: TaskToken, watch: AttemptWatch): Promise<AttemptEnd> {
      if (goneReason !== undefined) return Promise.resolve({ kind: 'lost', failure: processLost(goneReason) })
      const malformation = findMalformation(task)
      if (malformation) return Promise.resolve({ kind: 'failed', failure: malformation })
      const end = Promise.withResolvers<AttemptEnd>()
      underWay = { ...watch, token, settle: end.resolve }
      try {
        const { jobId, requestId } = task
        child.send({ kind: 'perform', token, origin: { jobId, requestId }, work: workOf(task) })
      } catch (error) {
        // It holds something that can't be sent, such as a function.
        settle({ kind: 'failed', failure: failureOf(error) })
      }
      return end.promise
    },
    /** Asks the child to give up its task, which it answers with a failure. */
    cancel: () => child.send({ kind: 'cancel' }),
    forget(problem: FrequencyProblem): void {
      const problemId = sent.drop(problem)
      if (problemId !== undefined) child.send({ kind: 'forget', problemId })
    },
    /** What the child has used so far, by its last message. */
    usage: (): ProcessUsage => usage,
    /** Ends the child at once and resolves when the operating system has reaped it. */
    kill: child.kill,
  }
}

function processLost(reason: string): TaskFailure {
  return { code: 'process_lost', text: `The compute process ended (${reason}).` }
}
