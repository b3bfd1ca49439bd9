import { type RedoRequest, type Submission, SubmissionRefusedError } from '@hornbench/api-contract'

type Edits = RedoRequest['edits']

/** A submission with some of its parts replaced. */
export function applyEdits(submission: Submission, edits: Edits): Submission {
  return { ...submission, ...(Object.fromEntries(changesIn(edits)) as Partial<Submission>) }
}

/** @throws SubmissionRefusedError when there are any: the older API's requests have other parts */
export function refuseEdits(edits: Edits): void {
  const changes = changesIn(edits)
  if (changes.length === 0) return
  const message =
    'This job came in through the older API. It can be run again as it is, but not with changes.'
  throw new SubmissionRefusedError(changes.map(([part]) => ({ path: ['edits', part], message })))
}

function changesIn(edits: Edits): [string, unknown][] {
  return Object.entries(edits).filter(([, value]) => value !== undefined)
}
