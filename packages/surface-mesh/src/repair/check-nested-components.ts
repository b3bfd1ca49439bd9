import { buildEdgeTable, type EdgeTable } from '../topology/edge-table.ts'
import { labelComponents } from '../topology/label-components.ts'
import { counted } from './counted.ts'
import { describeTrianglePlace } from './describe-place.ts'
import { FaultTally } from './fault-tally.ts'
import { findNestedComponents } from './find-nested-components.ts'
import { nothingFound, type StageOutcome, type SurfaceUnderRepair } from './surface-under-repair.ts'

/**
 * Rejects components inside another one: no sound gets there, and the closed space between has resonances at which the
 * equations are singular. Triangles must not touch each other. An open surface has no inside: nothing is checked.
 */
export function checkNestedComponents(work: SurfaceUnderRepair): StageOutcome {
  const edges = buildEdgeTable(work.surface)
  const components = labelComponents(edges)
  if (components.count === 1 || hasOpenEdge(edges)) return nothingFound(work)
  const isNested = findNestedComponents(work.surface, components)
  const nested = new FaultTally()
  // Components are numbered by their first triangles, so the next number appears where the next one begins.
  let next = 0
  for (let t = 0; t < components.labels.length; t++) {
    if (components.labels[t] !== next) continue
    if (isNested[next] === 1) nested.add(t)
    next++
  }
  if (nested.count === 0) return nothingFound(work)
  const [first] = nested.examples
  return {
    work,
    mustStop: false,
    issues: [
      {
        code: 'nested_component',
        severity: 'rejected',
        subject: 'triangle',
        count: nested.count,
        examples: nested.examples.map((t) => work.inputTriangles[t]),
        message:
          `${counted(nested.count, 'closed part lies', 'closed parts lie')} inside another one, for example the one with ` +
          `triangle ${work.inputTriangles[first]} at ${describeTrianglePlace(work.surface, first)}. ` +
          'Remove what is inside: only the outer surface meets the air.',
      },
    ],
  }
}

function hasOpenEdge(edges: EdgeTable): boolean {
  for (let e = 0; e < edges.count; e++) if (edges.starts[e + 1] - edges.starts[e] === 1) return true
  return false
}
