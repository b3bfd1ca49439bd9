import { z } from 'zod'
import { jobChangesQuerySchema, jobChangesSchema } from '../jobs/job-changes.ts'
import { jobEventSchema, jobEventsQuerySchema } from '../jobs/job-event.ts'
import { jobIdSchema } from '../jobs/job-id.ts'
import { jobListQuerySchema, jobPageSchema } from '../jobs/job-list.ts'
import { labelJobSchema } from '../jobs/job-notes.ts'
import { jobSchema } from '../jobs/job.ts'
import { partialResultSchema } from '../results/partial-result.ts'
import { resultDocumentSchema } from '../results/result-document.ts'
import { surfaceQuerySchema, surfaceResultSchema } from '../results/surface.ts'
import { observeSchema, redoSchema, resumeSchema, submitSchema } from '../submission/submission.ts'
import { procedure, router } from './procedure.ts'

const one = z.strictObject({ id: jobIdSchema })

// prettier-ignore
export const jobsRouter = router({
  submit: procedure.input(submitSchema).output(jobSchema).mutation(({ ctx, input }) => ctx.jobs.submit(input)),
  get: procedure.input(one).output(jobSchema).query(({ ctx, input }) => ctx.jobs.get(input.id)),
  list: procedure.input(jobListQuerySchema).output(jobPageSchema).query(({ ctx, input }) => ctx.jobs.list(input)),
  changes: procedure.input(jobChangesQuerySchema).output(jobChangesSchema).query(({ ctx, input }) => ctx.jobs.changes(input)),
  events: procedure.input(jobEventsQuerySchema).output(z.array(jobEventSchema)).query(({ ctx, input }) => ctx.jobs.events(input)),
  partial: procedure.input(one).output(partialResultSchema).query(({ ctx, input }) => ctx.jobs.partial(input.id)),
  results: procedure.input(one).output(resultDocumentSchema).query(({ ctx, input }) => ctx.jobs.results(input.id)),
  stop: procedure.input(one).output(jobSchema).mutation(({ ctx, input }) => ctx.jobs.stop(input.id)),
  delete: procedure.input(one).output(z.void()).mutation(({ ctx, input }) => ctx.jobs.delete(input.id)),
  redo: procedure.input(redoSchema).output(jobSchema).mutation(({ ctx, input }) => ctx.jobs.redo(input)),
  resume: procedure.input(resumeSchema).output(jobSchema).mutation(({ ctx, input }) => ctx.jobs.resume(input)),
  observe: procedure.input(observeSchema).output(jobSchema).mutation(({ ctx, input }) => ctx.jobs.observe(input)),
  surface: procedure.input(surfaceQuerySchema).output(surfaceResultSchema).query(({ ctx, input }) => ctx.jobs.surface(input)),
  label: procedure.input(labelJobSchema).output(jobSchema).mutation(({ ctx, input }) => ctx.jobs.label(input.id, input.notes)),
})
