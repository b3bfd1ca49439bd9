import { expect, test } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import { createSettingsRepository } from './settings-repository.ts'

test('settings that were never set have their defaults', () => {
  using db = openTestDatabase()
  expect(createSettingsRepository(db.database).get()).toEqual({
    maxConcurrentJobs: 1,
    retentionDays: 30,
    retentionJobs: 1000,
    cancelGraceMs: 500,
    pollFloorMs: 1000,
  })
})

test('a change keeps the others and is there at the next start', () => {
  using db = openTestDatabase()
  const settings = createSettingsRepository(db.database)
  settings.update({ maxConcurrentJobs: 3 })
  expect(settings.update({ retentionDays: 0 })).toMatchObject({ maxConcurrentJobs: 3, retentionDays: 0 })
  using reopened = openDatabase(db.file)
  expect(createSettingsRepository(reopened).get()).toMatchObject({ maxConcurrentJobs: 3, retentionDays: 0 })
})

test('a setting that another version left behind is no trouble', () => {
  using db = openTestDatabase()
  db.database.sqlite.exec(`INSERT INTO settings VALUES ('colour', '"red"')`)
  expect(createSettingsRepository(db.database).get()).not.toHaveProperty('colour')
})
