import { type JobEvent, type JobEventsQuery, JobNotFoundError } from '@hornbench/api-contract'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobEvents } from '../schema/job-events-table.ts'
import { jobs } from '../schema/jobs-table.ts'

/** The history of a job, oldest first. @throws JobNotFoundError */
export function listEvents(reader: Reader, { id, after, limit }: JobEventsQuery): JobEvent[] {
  const rows = reader
    .select({ seq: jobEvents.seq, atMs: jobEvents.atMs, type: jobEvents.type, dataJson: jobEvents.dataJson })
    .from(jobEvents)
    .where(and(eq(jobEvents.jobId, id), gt(jobEvents.seq, after)))
    .orderBy(asc(jobEvents.seq))
    .limit(limit)
    .all()
  if (rows.length === 0 && !reader.select({ id: jobs.id }).from(jobs).where(eq(jobs.id, id)).get()) {
    throw new JobNotFoundError(id)
  }
  return rows.map(({ dataJson, ...event }) => ({ ...event, data: JSON.parse(dataJson) as JobEvent['data'] }))
}
