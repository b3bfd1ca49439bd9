import { clearFailed } from './handlers/clear-failed.ts'
import { deleteJob } from './handlers/delete-job.ts'
import { listJobs } from './handlers/list-jobs.ts'
import { meshArtifact } from './handlers/mesh-artifact.ts'
import { results } from './handlers/results.ts'
import { health, root } from './handlers/server-state.ts'
import { solve } from './handlers/solve.ts'
import { status } from './handlers/status.ts'
import { stop } from './handlers/stop.ts'
import type { Route } from './route.ts'
import { UNBUILT_ROUTES } from './unbuilt-routes.ts'

/** All of the REST API. The order counts: `clear-failed` would else be taken for the id of a job. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', pattern: '/', handle: root },
  { method: 'GET', pattern: '/health', handle: health },
  { method: 'POST', pattern: '/api/solve', handle: solve },
  { method: 'POST', pattern: '/api/stop/{id}', handle: stop },
  { method: 'GET', pattern: '/api/status/{id}', handle: status },
  { method: 'GET', pattern: '/api/results/{id}', handle: results },
  { method: 'GET', pattern: '/api/mesh-artifact/{id}', handle: meshArtifact },
  { method: 'GET', pattern: '/api/jobs', handle: listJobs },
  { method: 'DELETE', pattern: '/api/jobs/clear-failed', handle: clearFailed },
  { method: 'DELETE', pattern: '/api/jobs/{id}', handle: deleteJob },
  ...UNBUILT_ROUTES,
]
