import { taskRunner } from '../run-task.ts'
import type { OffThreadRequest } from '../off-thread-request.ts'

/** Tasks that try what a thread does to the server. */
export const TRIAL_TASKS = {
  echo: ({ contentType, body }: OffThreadRequest) => ({
    contentType,
    text: Buffer.from(body).toString(),
    body,
  }),
  fail() {
    throw new Error('out of luck')
  },
  exit: () => process.exit(3),
  loop() {
    for (;;) Math.random()
  },
  fillMemory() {
    const kept: number[][] = []
    for (;;) kept.push(Array.from({ length: 100 }, Math.random))
  },
}

export type TrialTasks = typeof TRIAL_TASKS

export const runTask = taskRunner(TRIAL_TASKS)
