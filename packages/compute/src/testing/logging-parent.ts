/** A program whose children solve a wrong design and a frequency, for a test that reads what they log. */
import { createLocalProcessPool, type LocalProcessPoolOptions } from '../local-process-pool.ts'
import { frequencyTask, meshTask } from './example-tasks.ts'
import { logUpdates } from './update-log.ts'

const requestId = 'request-7'
await using pool = createLocalProcessPool({
  processes: 1,
  logLevel: process.argv[2] as NonNullable<LocalProcessPoolOptions['logLevel']>,
})
const log = logUpdates(pool)
pool.dispatch([{ ...meshTask('bad', { r0: -3 }), requestId }, frequencyTask('good', { requestId })])
await log.solved('good')
