import type { JobId } from '@hornbench/api-contract'
import type { ShownBody } from './shown-body.ts'

/** The bodies that were looked at last, a megabyte each, so that the next frequency does not mesh a horn again. */
export function createBodyShelf(most: number) {
  const bodies = new Map<JobId, ShownBody>() // the least recently used first

  return {
    /** The body of a job, if it still has this mesh. */
    find(jobId: JobId, meshHash: string): ShownBody | undefined {
      const body = bodies.get(jobId)
      bodies.delete(jobId)
      if (body?.meshHash !== meshHash) return undefined
      bodies.set(jobId, body)
      return body
    },
    keep(jobId: JobId, body: ShownBody): void {
      bodies.delete(jobId)
      bodies.set(jobId, body)
      const [oldest] = bodies.keys()
      if (bodies.size > most && oldest !== undefined) bodies.delete(oldest)
    },
    get size() {
      return bodies.size
    },
  }
}
