import { type Settings, settingsSchema, type SettingsUpdate } from '@hornbench/api-contract'
import type { Database, Reader } from '../database.ts'
import { settings } from '../schema/settings-table.ts'
import { write } from '../write.ts'

/** The settings that may change while the server runs. What was never set has its default. */
export function createSettingsRepository(database: Database) {
  return {
    get: (): Settings => readSettings(database.orm),
    /** Returns all settings as they are now. */
    update(update: SettingsUpdate): Settings {
      return write(database, (tx) => {
        for (const [key, value] of Object.entries(update)) {
          const valueJson = JSON.stringify(value)
          tx.insert(settings)
            .values({ key, valueJson })
            .onConflictDoUpdate({ target: settings.key, set: { valueJson } })
            .run()
        }
        return readSettings(tx)
      })
    },
  }
}

function readSettings(reader: Reader): Settings {
  const rows = reader.select().from(settings).all()
  return settingsSchema.parse(
    Object.fromEntries(rows.map(({ key, valueJson }) => [key, JSON.parse(valueJson)])),
  )
}
