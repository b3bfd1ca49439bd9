import type { Exchange } from './exchange.ts'
import { judge, withIds } from './judge.ts'
import { jobRequestOf } from './real-job-requests.ts'
import { type RealServer, startRealServer } from './real-server.ts'
import type { ReplayOutcome } from './replay-outcome.ts'
import { sendRaw } from './send-raw.ts'
import { waitForEnd } from './settle.ts'

const NEWEST_OF_MANY = /is the newest/

/**
 * Replays exchanges against the server as users run it. Those that need it to have no jobs all leave it so, and come
 * first, then those that tell how many there are; to the others it makes no difference what is there.
 *
 * @param start another server than the usual one
 */
export async function replayReal(
  exchanges: readonly Exchange[],
  all: readonly Exchange[],
  start: () => Promise<RealServer> = startRealServer,
): Promise<ReplayOutcome[]> {
  const server = await start()
  try {
    const outcomes: ReplayOutcome[] = []
    for (const exchange of exchanges.toSorted((one, other) => turnOf(one) - turnOf(other))) {
      await submitOthers(server, exchange, all)
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

/** Where an exchange asks for the newest of so many jobs: submits others before it, which fail at once. */
async function submitOthers(
  { address }: RealServer,
  { precondition, response }: Exchange,
  all: readonly Exchange[],
): Promise<void> {
  if (!NEWEST_OF_MANY.test(precondition)) return
  const { total } = JSON.parse(response.body) as { total: number }
  const list = { method: 'GET', path: '/api/jobs?limit=1', headers: [], body: null }
  const { total: present } = JSON.parse((await sendRaw(address, list)).body) as { total: number }
  const body = jobRequestOf({ name: 'real-errors/no-source-tag-status' }, all)
  for (let left = total - 1 - present; left > 0; left -= 1) {
    await sendRaw(address, { method: 'POST', path: '/api/solve', headers: [], body })
  }
}

function turnOf({ precondition }: Exchange): number {
  if (/no jobs/i.test(precondition)) return 0
  return NEWEST_OF_MANY.test(precondition) ? 1 : 2
}
