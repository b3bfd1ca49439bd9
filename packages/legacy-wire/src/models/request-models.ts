import { GENERATE_MSH } from './generate-msh-model.ts'
import { JOBS_QUERY } from './jobs-query-model.ts'
import type { Model } from './model.ts'
import { RENDER_CHARTS } from './render-charts-model.ts'
import { RENDER_DIRECTIVITY } from './render-directivity-model.ts'
import { SOLVE_REQUEST } from './solve-request-model.ts'
import { WAVEGUIDE_PARAMETERS } from './waveguide-parameters-model.ts'

/** What requests are read by, for those who describe them. */
export const REQUEST_MODELS = {
  solve: SOLVE_REQUEST,
  listJobs: JOBS_QUERY,
  buildMesh: WAVEGUIDE_PARAMETERS,
  generateMsh: GENERATE_MSH,
  renderCharts: RENDER_CHARTS,
  renderDirectivity: RENDER_DIRECTIVITY,
} as const satisfies Readonly<Record<string, Model>>
