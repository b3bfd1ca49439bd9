import type { Issue } from '@hornbench/api-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { NO_PREVIEW, type Preview, withReport, withRevision } from './preview.ts'
import { previewReportSchema, type PreviewRequest } from './preview-messages.ts'

/** As much of a `Worker` as is needed here. */
export type PreviewWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

export type PreviewFeed = {
  readonly store: StoreApi<Preview>
  /** Asks for the shape of a design; only the newest one matters. */
  show(request: Omit<PreviewRequest, 'revision'>): void
  /** Ends the worker. The next request starts another one. */
  stop(): void
}

/** Keeps the preview of the newest design, with a worker that is started when it is needed. */
export function createPreviewFeed(createWorker: () => PreviewWorker): PreviewFeed {
  const store = createStore<Preview>(() => NO_PREVIEW)
  let worker: PreviewWorker | undefined

  function start(): PreviewWorker {
    const started = createWorker()
    started.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (worker === started)
        store.setState(withReport(store.getState(), previewReportSchema.parse(data)), true)
    })
    started.addEventListener('error', (event) => {
      if (worker !== started) return
      stop()
      const { revision } = store.getState()
      store.setState(
        withReport(store.getState(), { kind: 'refused', revision, issues: [faultIssue(event)] }),
        true,
      )
    })
    return started
  }

  function show(request: Omit<PreviewRequest, 'revision'>): void {
    const revision = store.getState().revision + 1
    store.setState(withRevision(store.getState(), revision), true)
    worker ??= start()
    worker.postMessage({ ...request, revision })
  }

  function stop(): void {
    worker?.terminate()
    worker = undefined
  }

  return { store, show, stop }
}

function faultIssue({ message }: ErrorEvent): Issue {
  const reason = message ? `: ${message}` : '.'
  return {
    path: ['source', 'design'],
    message: `The preview has stopped${reason} The next change starts it again.`,
  }
}
