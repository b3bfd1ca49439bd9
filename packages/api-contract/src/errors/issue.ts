import { z } from 'zod'

/** One thing that is wrong with a request. */
export const issueSchema = z.object({
  /** Where in the request, from outside in. */
  path: z.array(z.union([z.string(), z.number()])).readonly(),
  /** Where in the text of an expression, 1-based. */
  column: z.int().optional(),
  /** A sentence that says what is allowed. */
  message: z.string(),
})
export type Issue = z.infer<typeof issueSchema>
