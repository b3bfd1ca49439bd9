import type { Issue } from '@hornbench/api-contract'
import type { PreviewFacts, PreviewMesh, PreviewReport } from './preview-messages.ts'

/** What is known of the shape of the current design. */
export type Preview = {
  /** Of the current design; rises with each change. */
  readonly revision: number
  /**
   * `building`: there is no shape yet. `ready`: the shape is that of the current design. `stale`: a newer one is being
   * built. `refused`: the current design makes none; a shape that is there is an older one.
   */
  readonly state: 'building' | 'ready' | 'stale' | 'refused'
  /** The last shape that could be built. */
  readonly mesh?: PreviewMesh
  /** What building it took. */
  readonly milliseconds?: number
  /** The last facts that were found; see `areFactsCurrent`. */
  readonly facts?: PreviewFacts
  readonly areFactsCurrent: boolean
  /** Of the last verdict; places are those of a submission. */
  readonly issues: readonly Issue[]
}

export const NO_PREVIEW: Preview = { revision: 0, state: 'building', areFactsCurrent: false, issues: [] }

/** The design has changed. What was found out about the one before is kept until there is news. */
export function withRevision(preview: Preview, revision: number): Preview {
  return { ...preview, revision, state: preview.mesh ? 'stale' : 'building', areFactsCurrent: false }
}

/** Takes over a report, unless the design has changed since it was asked for. */
export function withReport(preview: Preview, report: PreviewReport): Preview {
  if (report.revision !== preview.revision)
    return report.kind === 'shape' ? withLateShape(preview, report) : preview
  switch (report.kind) {
    case 'shape': {
      const { mesh, milliseconds } = report
      // Whether it can be observed as is asked, the facts will tell.
      const issues = preview.issues.filter(({ path }) => path[0] !== 'source')
      return { ...preview, state: 'ready', mesh, milliseconds, issues }
    }
    case 'facts':
      return { ...preview, facts: report.facts, areFactsCurrent: true, issues: [] }
    case 'refused':
      // A shape that is ready stays so: what was refused is where it would be observed.
      return { ...preview, state: preview.state === 'ready' ? 'ready' : 'refused', issues: report.issues }
  }
}

/** While a value is dragged, shapes come late and are still worth showing: the horn moves along. */
function withLateShape(
  preview: Preview,
  { mesh, milliseconds }: Extract<PreviewReport, { kind: 'shape' }>,
): Preview {
  return preview.state === 'ready' || preview.state === 'refused'
    ? preview
    : { ...preview, state: 'stale', mesh, milliseconds }
}
