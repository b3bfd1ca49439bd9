/** Starts the worker that builds shapes, from its own file. */
export function startPreviewWorker(): Worker {
  return new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module', name: 'preview' })
}
