import { buildShape } from './build-shape.ts'
import { findFacts } from './find-facts.ts'
import { issuesOf } from './issues-of.ts'
import type { PreviewReport, PreviewRequest } from './preview-messages.ts'

type PreviewBenchOptions = {
  readonly report: (report: PreviewReport) => void
  /** Runs a function after messages that have arrived meanwhile have been delivered. */
  readonly later: (run: () => void) => void
  /** Milliseconds */
  readonly now: () => number
}

export type PreviewBench = { take(request: PreviewRequest): void }

/**
 * Builds shapes, newest request first: what has been overtaken is dropped, before its shape and again before its facts.
 * The shape comes first, because it is what moves under the user's hand.
 */
export function createPreviewBench({ report, later, now }: PreviewBenchOptions): PreviewBench {
  let newest: PreviewRequest | undefined
  let isScheduled = false

  function take(request: PreviewRequest): void {
    newest = request
    if (isScheduled) return
    isScheduled = true
    later(() => {
      isScheduled = false
      if (newest) work(newest)
    })
  }

  function work(request: PreviewRequest): void {
    const { revision, plan } = request
    try {
      const startMs = now()
      const mesh = buildShape(request)
      report({ kind: 'shape', revision, mesh, milliseconds: now() - startMs })
    } catch (error) {
      report({ kind: 'refused', revision, issues: issuesOf(error) })
      return
    }
    if (plan) later(() => void tellFacts(request, plan))
  }

  async function tellFacts(
    request: PreviewRequest,
    plan: NonNullable<PreviewRequest['plan']>,
  ): Promise<void> {
    if (newest !== request) return
    const { revision } = request
    try {
      report({ kind: 'facts', revision, facts: await findFacts(request, plan) })
    } catch (error) {
      report({ kind: 'refused', revision, issues: issuesOf(error) })
    }
  }

  return { take }
}
