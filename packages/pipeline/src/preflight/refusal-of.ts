import { type Issue, SubmissionRefusedError } from '@hornbench/api-contract'
import type { TaskFailure } from '@hornbench/compute'

type SourceKind = 'design' | 'mesh'

/** It is ours, but only its sender can get around it, by changing the submission. */
const FAULT =
  'This can not be prepared because of a fault in Hornbench; its log has the details. Change it a little.'

/** What the sender of a submission is told about a body that could not be prepared. */
export function refusalOf(failure: TaskFailure, kind: SourceKind): SubmissionRefusedError {
  const place = ['submission', ...placeOf(failure, kind)]
  const { issues } = failure
  if (failure.code === 'fault') return new SubmissionRefusedError([{ path: place, message: FAULT }])
  if (!issues || issues.length === 0) {
    return new SubmissionRefusedError([{ path: place, message: failure.text }])
  }
  return new SubmissionRefusedError(
    issues.map(({ path, code, column, message }): Issue => {
      // About what was asked for, not about the body.
      if (code === 'not_round') return { path: ['submission', 'formulation'], message }
      // A place in a mesh of our own means nothing to the sender of a design.
      const inside = kind === 'design' && failure.code === 'bad_mesh' ? [] : path
      const issue = { path: [...place, ...inside], message }
      return column === undefined ? issue : { ...issue, column }
    }),
  )
}

function placeOf({ code }: TaskFailure, kind: SourceKind): string[] {
  return code === 'bad_observation' ? ['observation'] : ['source', kind]
}
