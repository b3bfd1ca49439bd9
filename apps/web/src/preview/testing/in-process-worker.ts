import { createPreviewBench } from '../preview-bench.ts'
import type { PreviewWorker } from '../preview-feed.ts'
import { previewRequestSchema } from '../preview-messages.ts'

/** The preview worker without a thread of its own: the same messages, copied as a thread would. */
export function startInProcessWorker(): PreviewWorker {
  const events = new EventTarget()
  let hasEnded = false
  const bench = createPreviewBench({
    report: (report) => {
      if (!hasEnded) events.dispatchEvent(new MessageEvent('message', { data: structuredClone(report) }))
    },
    later: (run) => setTimeout(run),
    now: () => performance.now(),
  })
  return {
    postMessage: (message: unknown) => bench.take(previewRequestSchema.parse(structuredClone(message))),
    terminate: () => void (hasEnded = true),
    addEventListener: events.addEventListener.bind(events),
  }
}
