import type { Settings, SettingsUpdate } from '@hornbench/api-contract'
import type { Logger } from 'pino'

export type SettingsServiceOptions = {
  readonly repository: { get(): Settings; update(update: SettingsUpdate): Settings }
  /** Another number of jobs at a time holds from the next wake on. */
  readonly scheduler: { wake(): void }
  readonly log: Logger
}

export function createSettingsService({ repository, scheduler, log }: SettingsServiceOptions) {
  return {
    get: repository.get,
    update(update: SettingsUpdate): Settings {
      const settings = repository.update(update)
      log.info({ settings: update }, 'settings changed')
      scheduler.wake()
      return settings
    },
  }
}
