import type { OffThreadRequest } from './off-thread-request.ts'

/** Answers are copied from one thread to the other: they hold nothing that can't be cloned. */
export type TaskTable = Readonly<Record<string, (request: OffThreadRequest) => unknown>>

/** What worker threads do, by name. A thread loads what it does, not the mesher to read a body. */
export const TASKS = {
  buildMesh: async (request) => (await import('./build-mesh.ts')).buildMesh(request),
  drawCharts: async (request) => (await import('./draw-charts.ts')).drawCharts(request),
  drawDirectivity: async (request) => (await import('./draw-directivity.ts')).drawDirectivity(request),
  readMeshScript: async (request) => (await import('./read-mesh-script.ts')).readMeshScript(request),
  reprintResults: async (request) => (await import('./reprint-results.ts')).reprintResults(request),
  readSolve: async (request) => (await import('./read-solve.ts')).readSolve(request),
} as const satisfies TaskTable

export type Tasks = typeof TASKS
