import { expect, test } from 'vitest'
import { jobCard } from './jobs/job-card.ts'
import { openTestDatabase } from './testing/test-database.ts'

const WRITTEN_BY_TRIGGERS = ['version', 'revision', 'number']

test('the trigger that counts changes watches every column but those that triggers write', () => {
  using db = openTestDatabase()
  const { sqlite } = db.database
  const columns = sqlite
    .prepare<[], string>("SELECT name FROM pragma_table_info('simulation_jobs')")
    .pluck()
    .all()
  const trigger = sqlite
    .prepare<[], string>("SELECT sql FROM sqlite_master WHERE name = 'job_updated'")
    .pluck()
    .get()
  const watched = /UPDATE OF(.*?)ON simulation_jobs/s.exec(trigger ?? '')?.[1] ?? ''
  expect(
    watched
      .split(',')
      .map((name) => name.trim())
      .toSorted(),
  ).toEqual(columns.filter((name) => !WRITTEN_BY_TRIGGERS.includes(name)).toSorted())
})

test('the index for lists holds what lists read', () => {
  using db = openTestDatabase()
  const { sqlite } = db.database
  const indexed = sqlite.prepare<[], string>("SELECT name FROM pragma_index_info('job_card')").pluck().all()
  expect(indexed.toSorted()).toEqual(
    Object.values(jobCard)
      .map(({ name }) => name)
      .toSorted(),
  )
})
