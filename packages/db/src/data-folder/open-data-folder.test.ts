import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { jobIdSchema } from '@hornbench/api-contract'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { DatabaseTooNewError, DataFolderInUseError } from '../database-errors.ts'
import type { Database } from '../database.ts'
import { createJobRepository } from '../job-repository.ts'
import { damageFile } from '../testing/damage-file.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import { keepBackups } from './keep-backups.ts'
import { openDataFolder } from './open-data-folder.ts'

const NOON_MS = Date.UTC(2026, 5, 15, 12)
const now = () => NOON_MS
const SET_ASIDE = 'simulations.db.damaged-2026-06-15T12-00-00.000Z'

describe('a data folder', () => {
  test('is made where there is none, with a new database', () => {
    using parent = temporaryFolder()
    const folder = join(parent.path, 'deep', 'data')
    using opened = openDataFolder(folder)
    expect(opened.repair).toBeUndefined()
    expect(namesOf(opened.database)).toEqual([])
    expect(existsSync(join(folder, 'simulations.db'))).toBe(true)
  })

  test('is opened as it is when nothing is wrong, as often as wanted', () => {
    using folder = temporaryFolder()
    for (const name of ['first', 'second']) {
      using opened = openDataFolder(folder.path)
      submit(opened.database, name)
    }
    using opened = openDataFolder(folder.path)
    expect(opened.repair).toBeUndefined()
    expect(namesOf(opened.database)).toEqual(['first', 'second'])
    expect(() => openDataFolder(folder.path)).toThrow(DataFolderInUseError)
  })

  test('with a database of the older server is opened in place', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    db.database[Symbol.dispose]()
    using opened = openDataFolder(db.folder)
    expect(opened.repair).toBeUndefined()
    expect(namesOf(opened.database)).toHaveLength(18)
  })

  test('in which the older server was killed while it wrote is as it was before that write', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    db.database[Symbol.dispose]()
    killWhile(db.file, '-journal', (old) => {
      old.pragma('journal_mode = DELETE')
      old.pragma('cache_size = 1')
      old.exec("BEGIN; UPDATE simulation_jobs SET config_json = hex(zeroblob(40000)), label = 'half written'")
    })
    using opened = openDataFolder(db.folder)
    expect(opened.repair).toBeUndefined()
    const { jobs } = createJobRepository(opened.database).list({ limit: 200 })
    expect(jobs.filter(({ label }) => label === 'half written')).toEqual([])
  })

  test('in which another program left parts of a deleted job is not taken for a damaged one', () => {
    using db = openTestDatabase()
    const other = db.openOtherConnection()
    other.pragma('foreign_keys = OFF')
    other.exec("INSERT INTO simulation_results (job_id, results_json) VALUES ('nobody', '{}')")
    using opened = openDataFolder(db.folder)
    expect(opened.repair).toBeUndefined()
  })

  test('is let go when it can not be opened', () => {
    using folder = temporaryFolder()
    {
      using opened = openDataFolder(folder.path)
      opened.database.sqlite.exec("INSERT INTO __drizzle_migrations (hash) VALUES ('from the future')")
    }
    expect(() => openDataFolder(folder.path)).toThrow(DatabaseTooNewError)
    expect(() => openDataFolder(folder.path)).toThrow(DatabaseTooNewError)
  })
})

describe('a damaged database (D6)', () => {
  test('is set aside byte for byte, and the newest backup takes its place', async () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'simulations.db')
    const backups = await fillAndBackUp(folder.path, ['first', 'second', 'not backed up'])
    damageFile(file)
    const damaged = readFileSync(file)
    using opened = openDataFolder(folder.path, { now })
    expect(opened.repair).toEqual({
      faults: expect.arrayContaining([expect.any(String)]),
      setAsideAs: join(folder.path, SET_ASIDE),
      restoredFrom: backups[1],
      damagedBackups: [],
    })
    expect(namesOf(opened.database)).toEqual(['first', 'second'])
    expect(readFileSync(join(folder.path, SET_ASIDE))).toEqual(damaged)
    expect(backups.every((backup) => existsSync(backup))).toBe(true)
    submit(opened.database, 'goes on')
    expect(readdirSync(folder.path).filter((name) => name.includes('restoring'))).toEqual([])
  })

  test('whose newest backup is damaged too gets the one before, and nothing is deleted', async () => {
    using folder = temporaryFolder()
    const backups = await fillAndBackUp(folder.path, ['first', 'second', ''])
    damageFile(join(folder.path, 'simulations.db'))
    damageFile(backups[1] ?? '')
    const bytesBefore = backups.map((backup) => readFileSync(backup))
    using opened = openDataFolder(folder.path, { now })
    expect(opened.repair).toMatchObject({ restoredFrom: backups[0], damagedBackups: [backups[1]] })
    expect(namesOf(opened.database)).toEqual(['first'])
    expect(backups.map((backup) => readFileSync(backup))).toEqual(bytesBefore)
  })

  test('without a backup is set aside all the same, and the server starts with a new one', () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'simulations.db')
    const text = 'this is a letter and no database, though it is longer than the header of one would be'
    writeFileSync(file, text.repeat(20))
    using opened = openDataFolder(folder.path, { now })
    expect(opened.repair).toMatchObject({
      restoredFrom: null,
      faults: [expect.stringMatching(/not a database/)],
    })
    expect(readFileSync(join(folder.path, SET_ASIDE), 'utf8')).toBe(text.repeat(20))
    expect(namesOf(opened.database)).toEqual([])
  })

  test('takes along what was committed last, so that it is neither lost nor written into its successor', async () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'simulations.db')
    await fillAndBackUp(folder.path, ['first', ''])
    killWhile(file, '-wal', (server) => {
      server.exec("UPDATE simulation_jobs SET label = 'committed last'")
    })
    const journal = readFileSync(`${file}-wal`)
    expect(journal.length).toBeGreaterThan(0)
    overwriteStart(file)
    using opened = openDataFolder(folder.path, { now })
    expect(namesOf(opened.database)).toEqual(['first'])
    expect(readFileSync(join(folder.path, `${SET_ASIDE}-wal`))).toEqual(journal)
  })

  test('that was set aside when the process was killed gets its backup at the next start', async () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'simulations.db')
    const [backup = ''] = await fillAndBackUp(folder.path, ['first', ''])
    renameSync(file, join(folder.path, SET_ASIDE))
    copyFileSync(backup, `${file}.restoring`)
    using opened = openDataFolder(folder.path)
    expect(namesOf(opened.database)).toEqual(['first'])
  })

  test('is not replaced by a copy that was cut short', async () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'simulations.db')
    await fillAndBackUp(folder.path, ['first', ''])
    writeFileSync(`${file}.restoring`, 'half a copy')
    writeFileSync(`${file}.restoring-wal`, 'and its journal')
    damageFile(file)
    using opened = openDataFolder(folder.path, { now })
    expect(namesOf(opened.database)).toEqual(['first'])
  })
})

/** Makes a file that is no database any more to SQLite. */
function overwriteStart(file: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(100, 0x5a), 0, 100, 0)
  closeSync(handle)
}

/** Leaves the files as a process leaves them that is killed at the end of `act`. */
function killWhile(
  file: string,
  companion: '-wal' | '-journal',
  act: (sqlite: Sqlite.Database) => void,
): void {
  const sqlite = new Sqlite(file)
  act(sqlite)
  for (const suffix of ['', companion]) copyFileSync(file + suffix, `${file}${suffix}.killed`)
  sqlite.close()
  for (const suffix of ['', companion]) renameSync(`${file}${suffix}.killed`, file + suffix)
}

/** Submits jobs of these names with a backup between each two; an empty name is none. Returns the backups, oldest first. */
async function fillAndBackUp(folder: string, names: readonly string[]): Promise<string[]> {
  using opened = openDataFolder(folder)
  const backups: string[] = []
  for (const [place, name] of names.entries()) {
    if (place > 0) backups.push(await keepBackups(folder, opened.database, NOON_MS + place))
    if (name) submit(opened.database, name)
  }
  return backups
}

function submit(database: Database, name: string): void {
  const request = { form: 'typed', json: '{}' } as const
  createJobRepository(database).insert({ id: jobIdSchema.parse(name), request, summaryJson: '{}' }, NOON_MS)
}

function namesOf(database: Database): string[] {
  const { jobs } = createJobRepository(database).list({ limit: 200 })
  return jobs.map(({ id }) => id).toReversed()
}
