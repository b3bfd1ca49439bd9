import type { JobStatus } from '@hornbench/api-contract'
import type { JobRepository } from '@hornbench/db'

/** How many jobs have a status; costs one indexed read. */
export function countJobs(repository: Pick<JobRepository, 'listLegacyRows'>, status: JobStatus): number {
  return repository.listLegacyRows({ statuses: [status], limit: 0, offset: 0 }).total
}
