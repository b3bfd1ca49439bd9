import { z } from 'zod'
import { issueSchema } from './issue.ts'

/** What a typed error carries besides its message. */
export const errorReportSchema = z.object({ code: z.string(), issues: z.array(issueSchema).readonly() })
export type ErrorReport = z.infer<typeof errorReportSchema>
