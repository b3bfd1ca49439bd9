import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkIntegrity } from './check-integrity.ts'
import { openDatabase } from './open-database.ts'
import { openTestDatabase } from './testing/test-database.ts'

test('a sound database has no faults', () => {
  using db = openTestDatabase({ from: 'legacy-sample' })
  expect(checkIntegrity(db.database)).toEqual([])
})

test('a database with overwritten pages has faults', () => {
  using db = openTestDatabase({ from: 'legacy-sample' })
  db.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  db.database[Symbol.dispose]()
  const half = Math.floor(statSync(db.file).size / 8192) * 4096
  const file = openSync(db.file, 'r+')
  writeSync(file, Buffer.alloc(4 * 4096, 0x5a), 0, 4 * 4096, half)
  closeSync(file)
  using damaged = openDatabase(db.file)
  expect(checkIntegrity(damaged)).not.toEqual([])
})

test('a part whose job is gone is a fault', () => {
  using db = openTestDatabase()
  const other = db.openOtherConnection()
  other.pragma('foreign_keys = OFF')
  other.exec("INSERT INTO simulation_results (job_id, results_json) VALUES ('nobody', '{}')")
  expect(checkIntegrity(db.database)).toEqual(['a row of simulation_results belongs to a job that is gone'])
})
