import { z } from 'zod'

/** Whom a task is worked on for; only log lines tell it. */
export const taskOriginSchema = z.object({ jobId: z.string(), requestId: z.string().optional() })
