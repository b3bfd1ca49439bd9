import { z } from 'zod'

const conditionSchema = z.enum(['healthy', 'degraded', 'unhealthy'])

/** How the server is: as bad as the worst of its components. */
export const healthSchema = z.object({
  condition: conditionSchema,
  components: z.array(
    z.object({
      name: z.enum(['database', 'scheduler', 'workers', 'broker', 'disk', 'errors']),
      condition: conditionSchema,
      /** A sentence for people. */
      detail: z.string(),
    }),
  ),
  uptimeSeconds: z.number(),
})
export type Health = z.infer<typeof healthSchema>
