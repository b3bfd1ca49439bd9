import { type Job, jobIdSchema, newRunId } from '@hornbench/api-contract'
import type { ClaimedJob } from '@hornbench/scheduler'

/** The smallest submission: a tetrahedron with one source triangle, so many frequencies. */
export function tetrahedronSubmission(count = 3) {
  return {
    source: {
      kind: 'mesh',
      mesh: {
        verticesM: [0, 0, 0, 0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1],
        triangles: [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3],
        tags: [2, 1, 1, 1],
      },
    },
    sweep: { kind: 'range', fromHz: 100, toHz: 500, count, spacing: 'linear' },
  }
}

/** A job that has just started, as far as a runner looks at it. */
export function claimedJob(name: string, request: ClaimedJob['request']): ClaimedJob {
  const job = { id: jobIdSchema.parse(name), plan: null } as Job
  return { job, runId: newRunId(), request, requestId: `request of ${name}` }
}

export function typedJob(name: string, submission: object = tetrahedronSubmission()): ClaimedJob {
  return claimedJob(name, { form: 'typed', json: JSON.stringify(submission) })
}
