import type { Settings, SettingsUpdate } from '../system/settings.ts'
import type { Eventually } from './eventually.ts'

export type SettingsService = {
  get(): Eventually<Settings>
  /** Returns all settings as they are now. */
  update(update: SettingsUpdate): Eventually<Settings>
}
