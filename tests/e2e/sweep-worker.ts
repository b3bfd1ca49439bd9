/** The program of the worker of `worker-sweep.test.ts`, which bundles it: one sweep, which a message can end. */
import { type SweepReport, sweepRequestSchema } from './sweep-messages.ts'
import { sweepRoundDesign } from './sweep-round-design.ts'

/** The global scope of a worker, of which the types of a page know nothing. */
type WorkerScope = {
  postMessage(message: SweepReport, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}
const scope = globalThis as unknown as WorkerScope

let isCancelled = false

scope.addEventListener('message', ({ data }) => {
  const request = sweepRequestSchema.parse(data)
  if (request.kind === 'cancel') isCancelled = true
  else void sweep(request.design, request.frequenciesHz)
})

async function sweep(design: Record<string, unknown>, frequenciesHz: readonly number[]): Promise<void> {
  for await (const report of sweepRoundDesign(design, frequenciesHz, () => isCancelled))
    scope.postMessage(report, [])
}
