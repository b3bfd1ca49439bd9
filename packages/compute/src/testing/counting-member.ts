/** A thread that joins a crew and counts the steps that it is called to in the room. */
import { workerData } from 'node:worker_threads'
import { SolveCancelledError } from '@hornbench/solver'
import { crewMemorySchema } from '../crew-memory.ts'
import { serveCrew } from '../serve-crew.ts'

const crew = crewMemorySchema.parse(workerData)
const counts = new Float64Array(crew.room)

serveCrew(crew, (isDismissed) => ({ kind, row }) => {
  if (kind === 'field') {
    while (!isDismissed());
    throw new SolveCancelledError()
  }
  if (kind === 'readRow') counts[0] = (counts[0] ?? 0) + row
})
