import { expect, test } from 'vitest'
import { checkIntegrity } from './check-integrity.ts'
import { openDatabase } from './open-database.ts'
import { damageFile } from './testing/damage-file.ts'
import { openTestDatabase } from './testing/test-database.ts'

test('a sound database has no faults', () => {
  using db = openTestDatabase({ from: 'legacy-sample' })
  expect(checkIntegrity(db.database)).toEqual([])
})

test('a database with overwritten pages has faults', () => {
  using db = openTestDatabase({ from: 'legacy-sample' })
  db.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  db.database[Symbol.dispose]()
  damageFile(db.file)
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
