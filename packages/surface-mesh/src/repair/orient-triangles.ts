import { orientation } from '../measure/orientation.ts'
import type { SurfaceIssue } from '../surface-issue.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { counted } from './counted.ts'
import { describeTrianglePlace } from './describe-place.ts'
import { FaultTally } from './fault-tally.ts'
import { floodOrientation, type FloodedComponent } from './flood-orientation.ts'
import { nothingFound, type StageOutcome, type SurfaceUnderRepair } from './surface-under-repair.ts'

/**
 * Winds all triangles of each component the same way, and those of closed components so that the normals point out
 * (positive volume). Each edge must have at most two triangles. In a component with a hole, where there is no outside,
 * the way that most of its triangles are wound stays.
 */
export function orientTriangles(work: SurfaceUnderRepair): StageOutcome {
  const flood = floodOrientation(work.surface)
  if (flood.conflict !== null) return rejectOneSided(work, flood.conflict)

  const against = new FaultTally()
  const inverted = new FaultTally()
  const { isTurned } = flood
  for (const component of flood.components) {
    const mostAreTurned = 2 * countTurned(component, isTurned) > component.triangles.length
    const isInsideOut = component.isClosed && isInverted(work.surface, component, isTurned)
    // Against a seed that is itself the odd one out, all others seem turned: then the seed's side is the wrong reference.
    const turnAll = component.isClosed ? isInsideOut : mostAreTurned
    for (const t of component.triangles) {
      if ((isTurned[t] === 1) !== mostAreTurned) against.add(t)
      if (turnAll !== mostAreTurned) inverted.add(t)
      if (turnAll) isTurned[t] = 1 - isTurned[t]
    }
  }
  if (against.count + inverted.count === 0) return nothingFound(work)
  return {
    work: { ...work, surface: turnTriangles(work.surface, isTurned) },
    mustStop: false,
    issues: [...describeAgainst(work, against), ...describeInverted(work, inverted)],
  }
}

function countTurned(component: FloodedComponent, isTurned: Uint8Array): number {
  let count = 0
  for (const t of component.triangles) count += isTurned[t]
  return count
}

/** Whether the volume is negative once the marked triangles are turned; see `signedVolume`. */
function isInverted(
  { vertices, triangles }: TriangleSurface,
  component: FloodedComponent,
  isTurned: Uint8Array,
) {
  const apex = 3 * triangles[3 * component.triangles[0]]
  let sixfoldVolume = 0
  for (const t of component.triangles) {
    const a = 3 * triangles[3 * t]
    const b = 3 * triangles[3 * t + 1]
    const c = 3 * triangles[3 * t + 2]
    const contribution = -orientation(vertices, a, b, c, apex)
    sixfoldVolume += isTurned[t] === 1 ? -contribution : contribution
  }
  return sixfoldVolume < 0
}

function turnTriangles(surface: TriangleSurface, isTurned: Uint8Array): TriangleSurface {
  const triangles = surface.triangles.slice()
  for (let t = 0; t < isTurned.length; t++) {
    if (isTurned[t] === 0) continue
    triangles[3 * t + 1] = surface.triangles[3 * t + 2]
    triangles[3 * t + 2] = surface.triangles[3 * t + 1]
  }
  return { ...surface, triangles }
}

function rejectOneSided(work: SurfaceUnderRepair, triangle: number): StageOutcome {
  return {
    work,
    mustStop: true,
    issues: [
      {
        code: 'inconsistent_winding',
        severity: 'rejected',
        subject: 'triangle',
        count: 1,
        examples: [work.inputTriangles[triangle]],
        message:
          'The surface has one side only, like a Möbius strip, so there is no inside and outside; ' +
          `found at triangle ${work.inputTriangles[triangle]} at ${describeTrianglePlace(work.surface, triangle)}. Model the body anew.`,
      },
    ],
  }
}

function describeAgainst(work: SurfaceUnderRepair, tally: FaultTally): SurfaceIssue[] {
  if (tally.count === 0) return []
  const count = counted(tally.count, 'triangle was', 'triangles were')
  return [
    describeTurned(
      work,
      tally,
      'inconsistent_winding',
      `${count} wound against the neighbours; turned over.`,
    ),
  ]
}

function describeInverted(work: SurfaceUnderRepair, tally: FaultTally): SurfaceIssue[] {
  if (tally.count === 0) return []
  const count = counted(tally.count, 'triangle')
  const message = `The normals of ${count} pointed into the solid; turned over to point into the air.`
  return [describeTurned(work, tally, 'inverted_normals', message)]
}

function describeTurned(
  work: SurfaceUnderRepair,
  { count, examples }: FaultTally,
  code: 'inconsistent_winding' | 'inverted_normals',
  message: string,
): SurfaceIssue {
  const inInput = examples.map((t) => work.inputTriangles[t])
  return { code, severity: 'repaired', subject: 'triangle', count, examples: inInput, message }
}
