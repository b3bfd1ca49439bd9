import { destination, pino, type Level } from 'pino'
import type { ChildOrder, ThreadReport } from './child-messages.ts'

type Perform = Extract<ChildOrder, { kind: 'perform' }>
type Last = Exclude<ThreadReport, { kind: 'progress' }>

const STDERR = 2
/** What a failure says may quote its input. */
const MOST_CHARACTERS = 1000

/**
 * The log of a compute child: JSON lines on stderr, which is that of its parent. They name the attempt and the request
 * that it is made for, and never hold a mesh.
 */
export function createAttemptLog(level: Level | 'silent') {
  const log = pino(
    { level, base: { component: 'compute', pid: process.pid } },
    // At once: the process may be killed at any moment.
    destination({ fd: STDERR, sync: true }),
  )
  let underWay: { readonly facts: object; readonly startMs: number } | undefined

  return {
    started({ token, origin, work }: Perform): void {
      const task =
        work.kind === 'frequency' ? { task: work.kind, frequencyHz: work.frequencyHz } : { task: work.kind }
      underWay = { facts: { ...origin, ...token, ...task }, startMs: performance.now() }
      log.debug(underWay.facts, 'attempt started')
    },
    ended(report: Last): void {
      const facts = {
        ...underWay?.facts,
        seconds: (performance.now() - (underWay?.startMs ?? Number.NaN)) / 1000,
        outcome: report.kind,
        ...(report.kind === 'failed' && describeFailure(report.failure)),
      }
      underWay = undefined
      // A cancel was asked for; the parent knows why.
      const isWrong = report.kind === 'failed' && report.failure.code !== 'cancelled'
      log[isWrong ? 'warn' : 'debug'](facts, 'attempt ended')
    },
  }
}

function describeFailure({ code, text, stack }: Extract<Last, { kind: 'failed' }>['failure']) {
  return { code, text: text.slice(0, MOST_CHARACTERS), ...(stack && { stack }) }
}
