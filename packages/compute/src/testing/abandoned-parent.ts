/** A program that works with two processes for a long time, for a test that kills it meanwhile. */
import { createLocalProcessPool } from '../local-process-pool.ts'
import { longTask } from './example-tasks.ts'

const pool = createLocalProcessPool({ processes: 2 })
pool.onUpdate(({ kind }) => process.stdout.write(`${kind}\n`))
pool.dispatch(Array.from({ length: 50 }, (_, index) => longTask(String(index))))
