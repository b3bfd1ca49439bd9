/** A thread that joins a crew and finds no room for its share. */
import { workerData } from 'node:worker_threads'
import { crewMemorySchema } from '../crew-memory.ts'
import { serveCrew } from '../serve-crew.ts'

serveCrew(crewMemorySchema.parse(workerData), () => {
  throw new RangeError(`Array buffer allocation failed ${'x'.repeat(10_000)}`)
})
