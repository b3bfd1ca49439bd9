import type { Route } from '../route.ts'
import type { Operation } from './operation.ts'
import { CHART_OPERATIONS } from './operations/chart-operations.ts'
import { JOB_LIST_OPERATIONS } from './operations/job-list-operations.ts'
import { JOB_OPERATIONS } from './operations/job-operations.ts'
import { MESH_OPERATIONS } from './operations/mesh-operations.ts'
import { SERVER_OPERATIONS } from './operations/server-operations.ts'

/** By method and pattern of the route, in the order in which they are told of. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...JOB_OPERATIONS,
  ...JOB_LIST_OPERATIONS,
  ...MESH_OPERATIONS,
  ...CHART_OPERATIONS,
  ...SERVER_OPERATIONS,
}

/** Brings routes into that order. */
export function inOrder(routes: readonly Route[]): Route[] {
  const keys = Object.keys(OPERATIONS)
  return routes.toSorted((one, other) => keys.indexOf(keyOf(one)) - keys.indexOf(keyOf(other)))
}

export function operationOf(route: Route): Operation {
  const operation = OPERATIONS[keyOf(route)]
  if (!operation) throw new Error(`Nothing is written about ${keyOf(route)}.`)
  return operation
}

function keyOf({ method, pattern }: Route): string {
  return `${method} ${pattern}`
}
