import { settingsSchema, settingsUpdateSchema } from '../system/settings.ts'
import { procedure, router } from './procedure.ts'

// prettier-ignore
export const settingsRouter = router({
  get: procedure.output(settingsSchema).query(({ ctx }) => ctx.settings.get()),
  update: procedure.input(settingsUpdateSchema).output(settingsSchema).mutation(({ ctx, input }) => ctx.settings.update(input)),
})
