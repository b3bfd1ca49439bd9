import { type JobId, JobNotFoundError } from '@hornbench/api-contract'
import { eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobs } from '../schema/jobs-table.ts'
import type { StoredRequest } from './stored-request.ts'

/** The request of a job as it was stored. @throws JobNotFoundError */
export function getRequest(reader: Reader, id: JobId): StoredRequest {
  const columns = { form: jobs.requestForm, json: jobs.configJson }
  const request = reader.select(columns).from(jobs).where(eq(jobs.id, id)).get()
  if (!request) throw new JobNotFoundError(id)
  return request
}
