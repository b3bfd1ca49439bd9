import type { JobService } from './job-service.ts'
import type { SettingsService } from './settings-service.ts'
import type { SystemService } from './system-service.ts'

/** What the router needs: its context. The server implements it. */
export type Services = {
  readonly jobs: JobService
  readonly settings: SettingsService
  readonly system: SystemService
}
