import type { Database, Transaction } from './database.ts'

/** Refuses, when it is compiled, a function that may return a promise. */
type NotAPromise<T> = [Extract<T, PromiseLike<unknown>>] extends [never]
  ? unknown
  : 'a transaction ends when its function returns, so it can wait for nothing'

/**
 * Does all of `change` or, when it throws, nothing of it. IMMEDIATE, because a transaction that reads first and asks
 * for the write lock later fails with SQLITE_BUSY when another writer was faster, whatever the busy timeout.
 */
export function write<T>(database: Database, change: ((tx: Transaction) => T) & NotAPromise<T>): T {
  return database.orm.transaction(change, { behavior: 'immediate' })
}
