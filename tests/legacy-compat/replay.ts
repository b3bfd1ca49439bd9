import { type Exchange, readExchanges } from './exchange.ts'
import { OUT_OF_SCOPE } from './out-of-scope.ts'
import { readPrecondition } from './preconditions.ts'
import { describeOutcomes, type ReplayOutcome } from './replay-outcome.ts'
import { replayReal } from './replay-real.ts'
import { replayStaged } from './replay-staged.ts'

/** States in which the server is by itself. */
const REAL = /^Server running|^No jobs in the database|^any(?: state)?$|^Real solver/

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
  for (const exchange of withWords(exchanges)) {
    const excuse = OUT_OF_SCOPE.find(({ names }) => names.test(exchange.name))
    if (excuse) outcomes.push({ exchange, kind: excuse.kind, differences: [] })
    else if (REAL.test(exchange.precondition)) real.push(exchange)
    else if (readPrecondition(exchange.precondition)) staged.push(exchange)
    else outcomes.push({ exchange, kind: 'failed', differences: ['It is in no list.'] })
  }
  outcomes.push(...(await replayReal(real, exchanges)), ...(await replayStaged(staged, exchanges)))
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
