import {
  isFinal,
  JobNotCompleteError,
  LimitExceededError,
  LIMITS,
  ResultsMissingError,
} from '@hornbench/api-contract'
import type { JobRepository } from '@hornbench/db'
import type { JobQueue } from './job-queue.ts'
import type { LegacyJobs } from './legacy-jobs.ts'

type Options = { readonly repository: JobRepository; readonly queue: JobQueue }

/** What only the older API asks for. */
export function createLegacyJobs({ repository, queue }: Options): LegacyJobs {
  return {
    submitLegacy({ storedJson, summaryJson, triangles, idempotencyKey, requestId }) {
      const first = queue.admit(idempotencyKey)
      if (first) return first
      if (triangles > LIMITS.triangles.most) throw new LimitExceededError('triangles', ['mesh'])
      if (storedJson === undefined) throw new LimitExceededError('storedRequestBytes')
      const request = { form: 'legacy', json: storedJson } as const
      return queue.enqueue({ request, summaryJson, idempotencyKey, requestId })
    },
    findLegacyRow: repository.findLegacyRow,
    listLegacyRows: repository.listLegacyRows,
    servedResults(id) {
      const { status } = repository.get(id)
      if (status !== 'complete') throw new JobNotCompleteError(id, status)
      const stored = repository.findServedResults(id)
      if (!stored) throw new ResultsMissingError(id)
      return stored
    },
    meshArtifact(id) {
      const { status } = repository.get(id)
      // The older server had none before the end either.
      return isFinal(status) ? repository.findMeshArtifact(id) : undefined
    },
    deleteFailed: repository.deleteFailed,
  }
}
