/** The program of the preview worker: meshing takes longer than a frame and must not hold up the page. */
import { createPreviewBench } from './preview-bench.ts'
import { previewRequestSchema, type PreviewReport } from './preview-messages.ts'

/** The global scope of a worker, of which the types of a page know nothing. */
type WorkerScope = {
  postMessage(message: PreviewReport, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}
const scope = globalThis as unknown as WorkerScope

const bench = createPreviewBench({
  report: (report) => scope.postMessage(report, buffersOf(report)),
  later: (run) => setTimeout(run),
  now: () => performance.now(),
})

scope.addEventListener('message', ({ data }) => bench.take(previewRequestSchema.parse(data)))

/** They change hands instead of being copied. */
function buffersOf(report: PreviewReport): Transferable[] {
  if (report.kind !== 'shape') return []
  const { positions, triangles, tags } = report.mesh
  return [positions, triangles, tags].map(({ buffer }) => buffer)
}
