import type { Issue } from '@hornbench/api-contract'
import type { ErrorDescription } from '../../server-state/describe-error.ts'

/** What the server has against the submission itself. Places are those within it. */
export function issuesOfRefusal({ outcome, issues }: ErrorDescription): Issue[] {
  if (outcome !== 'refused') return []
  return issues.flatMap(({ path: [first, ...path], ...issue }) =>
    // A full queue has nothing to do with the design.
    first === 'submission' ? [{ ...issue, path }] : [],
  )
}
