import type { RunResult, Database as Sqlite } from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

/** An open database file. Outside of this package it is only handed on and closed. */
export type Database = Disposable & {
  readonly file: string
  readonly orm: BetterSQLite3Database
  readonly sqlite: Sqlite
}

/** What reads: the database itself or a transaction on it. */
export type Reader = BaseSQLiteDatabase<'sync', RunResult>

/** What writes: a function that takes one can only be called inside a transaction. */
export type Transaction = Parameters<Parameters<BetterSQLite3Database['transaction']>[0]>[0]
