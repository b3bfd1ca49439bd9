import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/** One row, with `id` 1, which triggers keep. */
export const changes = sqliteTable('changes', {
  id: integer('id').primaryKey(),
  /** Rises by one with every change of any job. */
  revision: integer('revision').notNull(),
  /** Run number of the newest job that ever was. */
  lastNumber: integer('last_number').notNull(),
  /** Deletions up to here are no longer in `deleted_jobs`. */
  forgottenRevision: integer('forgotten_revision').notNull(),
})
