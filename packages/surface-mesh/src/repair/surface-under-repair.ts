import type { SurfaceIssue } from '../surface-issue.ts'
import type { TriangleSurface } from '../triangle-surface.ts'

/** A surface on its way through the stages of repair, with the way back to the input. */
export type SurfaceUnderRepair = {
  readonly surface: TriangleSurface
  /** The vertex of the input that each vertex was. */
  readonly inputVertices: Uint32Array
  /** The triangle of the input that each triangle was. */
  readonly inputTriangles: Uint32Array
}

/** What a stage of repair hands on. */
export type StageOutcome = {
  /** The same object when the stage changed nothing. */
  readonly work: SurfaceUnderRepair
  readonly issues: readonly SurfaceIssue[]
  /** True when the stages that follow would be meaningless. */
  readonly mustStop: boolean
}

/** One check, with its repair where there is one. Never modifies the arrays it is given. */
export type RepairStage = (work: SurfaceUnderRepair) => StageOutcome

/** The surface as it comes in: each vertex and triangle is its own. */
export function startRepair(surface: TriangleSurface): SurfaceUnderRepair {
  return {
    surface,
    inputVertices: Uint32Array.from({ length: surface.vertices.length / 3 }, (_, v) => v),
    inputTriangles: Uint32Array.from({ length: surface.tags.length }, (_, t) => t),
  }
}

/** The outcome of a stage that found nothing. */
export function nothingFound(work: SurfaceUnderRepair): StageOutcome {
  return { work, issues: [], mustStop: false }
}
