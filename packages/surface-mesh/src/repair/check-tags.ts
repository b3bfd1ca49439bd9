import type { SurfaceIssue } from '../surface-issue.ts'
import { SURFACE_TAG, type TriangleSurface } from '../triangle-surface.ts'
import { counted } from './counted.ts'
import { FaultTally } from './fault-tally.ts'

const KNOWN_TAGS = new Set<number>(Object.values(SURFACE_TAG))
const TAG_LIST = Object.entries(SURFACE_TAG)
  .map(([name, tag]) => `${tag} = ${name}`)
  .join(', ')

/** Whether each tag means something and something moves (requirement M1). Says nothing about the geometry. */
export function checkTags({ tags }: TriangleSurface): SurfaceIssue[] {
  const issues: SurfaceIssue[] = []
  const unknown = new FaultTally()
  let hasSource = false
  for (let t = 0; t < tags.length; t++) {
    if (!KNOWN_TAGS.has(tags[t])) unknown.add(t)
    if (tags[t] === SURFACE_TAG.source) hasSource = true
  }
  if (unknown.count > 0) {
    issues.push({
      code: 'unknown_tag',
      severity: 'rejected',
      subject: 'triangle',
      count: unknown.count,
      examples: unknown.examples,
      message:
        `${counted(unknown.count, 'triangle has', 'triangles have')} an unknown tag, for example triangle ${unknown.examples[0]} with tag ${tags[unknown.examples[0]]}. ` +
        `The tags are ${TAG_LIST}.`,
    })
  }
  if (!hasSource) {
    issues.push({
      code: 'missing_source_tag',
      severity: 'rejected',
      subject: 'triangle',
      count: 0,
      examples: [],
      message: `No triangle has tag ${SURFACE_TAG.source}, so nothing moves. Tag the diaphragm or throat with ${SURFACE_TAG.source}.`,
    })
  }
  return issues
}
