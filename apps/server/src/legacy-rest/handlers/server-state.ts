import { legacyTimestamp } from '@hornbench/db'
import { jsonAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

/** Name and version are those that old clients know. */
export const root: Route['handle'] = () =>
  jsonAnswer({ name: 'MWG Horn BEM Solver', version: '1.0.0', status: 'running', solver_available: true })

/** Solver and mesher are part of the program, so they are always ready. Old clients look for the name of the solver. */
export const health: Route['handle'] = (_request, { runtime }) =>
  jsonAnswer({
    status: 'ok',
    solver: 'bempp-cl',
    solverReady: true,
    occBuilderReady: true,
    dependencies: runtime.dependencies,
    deviceInterface: runtime.deviceInterface,
    timestamp: legacyTimestamp(Date.now()),
  })
