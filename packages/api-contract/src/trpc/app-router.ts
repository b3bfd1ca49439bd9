import { jobsRouter } from './jobs-router.ts'
import { createCallerFactory, router } from './procedure.ts'
import { settingsRouter } from './settings-router.ts'
import { systemRouter } from './system-router.ts'

/** The typed API. Its context are the services that do the work. */
export function createAppRouter() {
  return router({ jobs: jobsRouter, settings: settingsRouter, system: systemRouter })
}

/** What a client is typed by. */
export type AppRouter = ReturnType<typeof createAppRouter>

/** Calls the procedures without a network: for programs in the same process, and for tests. */
export const createCaller = createCallerFactory(createAppRouter())
