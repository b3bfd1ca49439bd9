import type { FaultListener } from './fault.ts'
import type { JobStore, RunRef, Settlement } from './job-store.ts'
import { type RetryOptions, retryWrite } from './retry-write.ts'

const MOST_TRIES_TO_STORE_RESULTS = 5
/** As the older server said it. */
const RESULTS_NOT_STORED = 'Results could not be saved. The simulation completed but persistence failed.'

export type EndRunOptions = RetryOptions & {
  readonly store: Pick<JobStore, 'settle' | 'endCompute'>
  readonly onFault: FaultListener
}

/**
 * Stores how a run ended, when its runner has returned. The store decides whether that still counts: a run whose job was
 * cancelled only gets the note that nobody works for it any more, and so does one without a settlement.
 *
 * Results that can't be stored make the job fail. That reason is then tried for ever: a store that does not take it
 * would not start the next job either, and no job may stay `running` with nobody working on it.
 */
export async function endRun(
  run: RunRef,
  settlement: Settlement | undefined,
  options: EndRunOptions,
): Promise<void> {
  const { store, clock, onFault } = options

  function end(how: Settlement | undefined, mostTries: number): Promise<boolean> {
    return retryWrite(
      {
        mostTries,
        write() {
          const job = how && store.settle(run, { ...how, atMs: clock.now() })
          if (!job) store.endCompute(run, clock.now())
        },
        onError: (error) => onFault({ during: 'settle', jobId: run.jobId, error }),
      },
      options,
    )
  }

  if (settlement?.event !== 'complete') {
    await end(settlement, Infinity)
  } else if (!(await end(settlement, MOST_TRIES_TO_STORE_RESULTS))) {
    await end({ event: 'fail', reason: RESULTS_NOT_STORED }, Infinity)
  }
}
