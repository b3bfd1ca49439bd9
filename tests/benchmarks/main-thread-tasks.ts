import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'

/** A task of the page's main thread: between two of them it answers to the user. */
export type MainThreadTask = {
  /** As the user waits for it. */
  readonly wallMs: number
  /** Without what other processes took from it. */
  readonly cpuMs: number
  /** Whether a script of the page ran in it. */
  readonly hasScript: boolean
}

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number().default(0),
      dur: z.number().default(0),
      tdur: z.number().default(0),
      args: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
})
type TraceEvent = z.infer<typeof traceSchema>['traceEvents'][number]

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute']
const SCRIPT_EVENTS = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.callFunction',
  'v8.run',
  'RunMicrotasks',
])

/** The tasks of a page while something is done with it, longest first. */
export async function mainThreadTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<MainThreadTask[]> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await work()
  const trace = traceSchema.parse(JSON.parse((await browser.stopTracing()).toString()))
  const onMain = eventsOfMainThread(trace.traceEvents)
  const scripts = onMain.filter(({ name }) => SCRIPT_EVENTS.has(name))
  return onMain
    .filter(({ name, dur }) => name === 'RunTask' && dur > 0)
    .map(({ ts, dur, tdur }) => ({
      wallMs: dur / 1000,
      cpuMs: tdur / 1000,
      hasScript: scripts.some((script) => script.ts >= ts && script.ts < ts + dur),
    }))
    .toSorted((one, other) => other.wallMs - one.wallMs)
}

/** There are more renderers than that of the page; it is the one that runs scripts. */
function eventsOfMainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args['name'] === 'CrRendererMain')
  const threads = mains.map(({ pid, tid }) =>
    events.filter((event) => event.pid === pid && event.tid === tid),
  )
  const scriptsIn = (thread: readonly TraceEvent[]) =>
    thread.filter(({ name }) => SCRIPT_EVENTS.has(name)).length
  const [busiest] = threads.toSorted((one, other) => scriptsIn(other) - scriptsIn(one))
  if (!busiest) throw new Error('The trace has no main thread of a page.')
  return busiest
}
