import { type Exchange, readExchanges } from './exchange.ts'
import { createInstantSolving } from './instant-solving.ts'
import { OUT_OF_SCOPE } from './out-of-scope.ts'
import { readPrecondition } from './preconditions.ts'
import { describeOutcomes, type ReplayOutcome } from './replay-outcome.ts'
import { replayReal } from './replay-real.ts'
import { replayStaged } from './replay-staged.ts'
import { replayUpdates } from './replay-updates.ts'
import { readRepository } from './repositories.ts'
import { startStagedServer } from './staged-server.ts'

/** States in which the server is by itself. */
const REAL = /^Server running|^No jobs in the database|^any(?: state)?$|^Real solver|^matplotlib available/
/** The mesher is real, and it has meshed a horn; what is solved is not told. */
const MESHED = /^job finished$|^the occ job is the newest$/

/** For the command line: prints how many exchanges of each category ended how. @returns the exit code */
export async function main(print: (text: string) => void): Promise<number> {
  const outcomes = await replay(readExchanges())
  print(describeOutcomes(outcomes))
  return outcomes.some(({ kind }) => kind === 'failed') ? 1 : 0
}

/** Replays what the older server was asked, and compares what it answered. Every exchange gets its outcome. */
async function replay(exchanges: readonly Exchange[]): Promise<ReplayOutcome[]> {
  const outcomes: ReplayOutcome[] = []
  const real: Exchange[] = []
  const staged: Exchange[] = []
  const meshed: Exchange[] = []
  const updates: Exchange[] = []
  for (const exchange of withWords(exchanges)) {
    const isExcused = OUT_OF_SCOPE.some(({ names }) => names.test(exchange.name))
    if (isExcused) outcomes.push({ exchange, kind: 'never replayed', differences: [] })
    else if (REAL.test(exchange.precondition)) real.push(exchange)
    else if (MESHED.test(exchange.precondition)) meshed.push(exchange)
    else if (readRepository(exchange.precondition)) updates.push(exchange)
    else if (readPrecondition(exchange.precondition)) staged.push(exchange)
    else outcomes.push({ exchange, kind: 'failed', differences: ['It is in no list.'] })
  }
  outcomes.push(...(await replayReal(real, exchanges)), ...(await replayStaged(staged, exchanges)))
  const startMeshing = () => startStagedServer('empty', () => ({ solving: createInstantSolving() }))
  outcomes.push(...(await replayReal(meshed, exchanges, startMeshing)), ...(await replayUpdates(updates)))
  return outcomes
}

/** "same" is what was said of the exchange before. */
function withWords(exchanges: readonly Exchange[]): Exchange[] {
  let words = ''
  return exchanges.map((exchange) => {
    if (exchange.precondition !== 'same') words = exchange.precondition
    return { ...exchange, precondition: words }
  })
}
