import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkIntegrity } from '../check-integrity.ts'
import { createJobRepository } from '../job-repository.ts'
import { openDatabase } from '../open-database.ts'
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { keepBackups } from './keep-backups.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const FIRST_MS = Date.UTC(2026, 1, 25, 3, 4, 5, 6)

test('a backup has its time in its name and holds what the database held', async () => {
  using db = openTestDatabase()
  const { id } = db.submit()
  const file = await keepBackups(db.folder, db.database, FIRST_MS)
  expect(file).toBe(join(db.folder, 'backups', 'simulations-2026-02-25T03-04-05.006Z.db'))
  using backup = openDatabase(file)
  expect(checkIntegrity(backup)).toEqual([])
  expect(createJobRepository(backup).get(id)).toEqual(db.jobs.get(id))
})

test('the newest seven backups are kept, over the end of a month too, and nothing else is touched (D6)', async () => {
  using db = openTestDatabase()
  mkdirSync(join(db.folder, 'backups'))
  const foreign = ['before-the-move.db', 'simulations-mine.db', 'notes.txt']
  for (const name of foreign) writeFileSync(join(db.folder, 'backups', name), 'mine')
  for (let day = 0; day < 9; day++) await keepBackups(db.folder, db.database, FIRST_MS + day * DAY_MS)
  const days = ['02-27', '02-28', '03-01', '03-02', '03-03', '03-04', '03-05']
  const kept = days.map((day) => `simulations-2026-${day}T03-04-05.006Z.db`)
  expect(backupsOf(db)).toEqual([...foreign, ...kept].toSorted())
})

test('a new backup stays when the clock has gone back behind all others', async () => {
  using db = openTestDatabase()
  for (let day = 0; day < 7; day++) await keepBackups(db.folder, db.database, FIRST_MS + day * DAY_MS)
  await keepBackups(db.folder, db.database, FIRST_MS - 365 * DAY_MS)
  expect(backupsOf(db)).toHaveLength(7)
  expect(backupsOf(db)[0]).toMatch(/^simulations-2025-/)
})

test('what a killed process left of a backup is removed by the next one', async () => {
  using db = openTestDatabase()
  mkdirSync(join(db.folder, 'backups'))
  const unfinished = 'simulations-2026-02-24T03-04-05.006Z.db.part'
  for (const name of [unfinished, `${unfinished}-journal`])
    writeFileSync(join(db.folder, 'backups', name), 'half')
  await keepBackups(db.folder, db.database, FIRST_MS)
  expect(backupsOf(db)).toEqual(['simulations-2026-02-25T03-04-05.006Z.db'])
})

test('a backup that can not be written costs none of the others', async () => {
  using db = openTestDatabase()
  for (let day = 0; day < 7; day++) await keepBackups(db.folder, db.database, FIRST_MS + day * DAY_MS)
  const before = backupsOf(db)
  db.database.sqlite.close()
  await expect(keepBackups(db.folder, db.database, FIRST_MS + 7 * DAY_MS)).rejects.toThrow(/not open/)
  expect(backupsOf(db)).toEqual(before)
})

function backupsOf(db: TestDatabase): string[] {
  return readdirSync(join(db.folder, 'backups')).toSorted()
}
