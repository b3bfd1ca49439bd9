import { REQUEST_MODELS } from '@hornbench/legacy-wire'
import { DOCUMENTATION_ROUTES } from './docs/documentation-routes.ts'
import { answerOffThread } from './handlers/answer-off-thread.ts'
import { checkUpdates } from './handlers/check-updates.ts'
import { clearFailed } from './handlers/clear-failed.ts'
import { deleteJob } from './handlers/delete-job.ts'
import { generateMsh } from './handlers/generate-msh.ts'
import { listJobs } from './handlers/list-jobs.ts'
import { meshArtifact } from './handlers/mesh-artifact.ts'
import { results } from './handlers/results.ts'
import { health, root } from './handlers/server-state.ts'
import { solve } from './handlers/solve.ts'
import { status } from './handlers/status.ts'
import { stop } from './handlers/stop.ts'
import type { Route } from './route.ts'

/** All of the REST API. The order counts: `clear-failed` would else be taken for the id of a job. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', pattern: '/', handle: root },
  { method: 'GET', pattern: '/health', handle: health },
  { method: 'GET', pattern: '/api/updates/check', handle: checkUpdates },
  { method: 'POST', pattern: '/api/solve', body: REQUEST_MODELS.solve, handle: solve },
  { method: 'POST', pattern: '/api/stop/{id}', handle: stop },
  { method: 'GET', pattern: '/api/status/{id}', handle: status },
  { method: 'GET', pattern: '/api/results/{id}', handle: results },
  { method: 'GET', pattern: '/api/mesh-artifact/{id}', handle: meshArtifact },
  { method: 'GET', pattern: '/api/jobs', query: REQUEST_MODELS.listJobs, handle: listJobs },
  { method: 'DELETE', pattern: '/api/jobs/clear-failed', handle: clearFailed },
  { method: 'DELETE', pattern: '/api/jobs/{id}', handle: deleteJob },
  {
    method: 'POST',
    pattern: '/api/mesh/build',
    body: REQUEST_MODELS.buildMesh,
    handle: answerOffThread('buildMesh'),
  },
  {
    method: 'POST',
    pattern: '/api/render-charts',
    body: REQUEST_MODELS.renderCharts,
    handle: answerOffThread('drawCharts'),
  },
  {
    method: 'POST',
    pattern: '/api/render-directivity',
    body: REQUEST_MODELS.renderDirectivity,
    handle: answerOffThread('drawDirectivity'),
  },
  {
    method: 'POST',
    pattern: '/api/mesh/generate-msh',
    body: REQUEST_MODELS.generateMsh,
    handle: generateMsh,
  },
  ...DOCUMENTATION_ROUTES,
]
