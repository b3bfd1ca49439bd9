import type { Exchange } from './exchange.ts'
import { judge } from './judge.ts'
import type { ReplayOutcome } from './replay-outcome.ts'
import { makeRepository } from './repositories.ts'
import { sendRaw } from './send-raw.ts'
import { startStagedServer } from './staged-server.ts'

/** Replays exchanges that depend on the repository that the program lies in: each in one made for it. */
export async function replayUpdates(exchanges: readonly Exchange[]): Promise<ReplayOutcome[]> {
  const outcomes: ReplayOutcome[] = []
  for (const exchange of exchanges) {
    using repository = makeRepository(exchange.precondition)
    const server = await startStagedServer('empty', () => ({ programFolder: repository.folder }))
    try {
      const answer = await sendRaw(server.address, exchange.request)
      outcomes.push(judge({ exchange, answer, ids: new Map(), databaseFile: server.databaseFile }))
    } finally {
      await server.close()
    }
  }
  return outcomes
}
