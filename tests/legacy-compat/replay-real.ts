import type { Exchange } from './exchange.ts'
import { judge, withIds } from './judge.ts'
import { jobRequestOf } from './real-job-requests.ts'
import { type RealServer, startRealServer } from './real-server.ts'
import type { ReplayOutcome } from './replay-outcome.ts'
import { sendRaw } from './send-raw.ts'
import { waitForEnd } from './settle.ts'

/**
 * Replays exchanges against the server as users run it. Those that need it to have no jobs all leave it so, and come
 * first; to the others it makes no difference what is there.
 */
export async function replayReal(
  exchanges: readonly Exchange[],
  all: readonly Exchange[],
): Promise<ReplayOutcome[]> {
  const server = await startRealServer()
  try {
    const outcomes: ReplayOutcome[] = []
    const noJobsFirst = exchanges.toSorted((one, other) => needsNoJobs(other) - needsNoJobs(one))
    for (const exchange of noJobsFirst) {
      const ids = await runJobOf(server, exchange, all)
      const answer = await sendRaw(server.address, withIds(exchange, ids))
      outcomes.push(judge({ exchange, answer, ids, databaseFile: server.databaseFile }))
    }
    return outcomes
  } finally {
    await server.close()
  }
}

/** Where an exchange asks for a job that has ended: submits that job and waits for its end. */
async function runJobOf(
  { address }: RealServer,
  exchange: Exchange,
  all: readonly Exchange[],
): Promise<ReadonlyMap<string, string>> {
  if (!('J' in exchange.jobRefs)) return new Map()
  const headers: [string, string][] = [['Content-Type', 'application/json']]
  const body = jobRequestOf(exchange, all)
  const { body: submitted } = await sendRaw(address, { method: 'POST', path: '/api/solve', headers, body })
  const { job_id: id } = JSON.parse(submitted) as { job_id: string }
  await waitForEnd(address, id)
  return new Map([['J', id]])
}

/** 1 or 0. */
function needsNoJobs({ precondition }: Exchange): number {
  return Number(/no jobs/i.test(precondition))
}
