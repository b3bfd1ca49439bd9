import { healthSchema } from '../system/health.ts'
import { procedure, router } from './procedure.ts'

export const systemRouter = router({
  health: procedure.output(healthSchema).query(({ ctx }) => ctx.system.health()),
})
