import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUpDatabase } from './back-up-database.ts'
import { checkIntegrity } from './check-integrity.ts'
import { createJobRepository } from './job-repository.ts'
import { openDatabase } from './open-database.ts'
import { openTestDatabase } from './testing/test-database.ts'

test('a backup is a whole database, taken while jobs come in', async () => {
  using db = openTestDatabase()
  const json = JSON.stringify('x'.repeat(2_000_000))
  const { id } = db.submit({ request: { form: 'typed', json } })
  const file = join(db.folder, 'backup.db')
  const backedUp = backUpDatabase(db.database, file)
  db.submit()
  expect(existsSync(file)).toBe(false)
  await backedUp
  using backup = openDatabase(file)
  expect(checkIntegrity(backup)).toEqual([])
  expect(createJobRepository(backup).getRequest(id).json).toBe(json)
  expect(readdirSync(db.folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a backup that can not be written fails and leaves nothing with its name', async () => {
  using db = openTestDatabase()
  const file = join(db.folder, 'missing', 'backup.db')
  await expect(backUpDatabase(db.database, file)).rejects.toThrow(/directory does not exist/)
})
