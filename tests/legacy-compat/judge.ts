import { compareAnswer, isByForm, type Names, type RawAnswer } from './compare-answer.ts'
import { compareSideEffects } from './compare-side-effects.ts'
import type { Exchange } from './exchange.ts'
import type { ReplayOutcome } from './replay-outcome.ts'
import { supersededBy } from './superseded.ts'

export type Replayed = {
  readonly exchange: Exchange
  readonly answer: RawAnswer
  /** The ids of the jobs by the names that they have in the recordings. */
  readonly ids: ReadonlyMap<string, string>
  readonly databaseFile: string
}

/** Compares an answer with what was recorded, or with what holds instead. */
export function judge({ exchange, answer, ids, databaseFile }: Replayed): ReplayOutcome {
  const names: Names = {
    recorded: new Map(Object.entries(exchange.jobRefs).map(([name, id]) => [id, name])),
    replayed: new Map([...ids].filter(([name]) => name in exchange.jobRefs).map(([name, id]) => [id, name])),
  }
  const rule = supersededBy(exchange)
  const differences = [
    ...(rule?.compare ?? compareAnswer)(exchange, answer, names),
    ...compareSideEffects(exchange, answer, databaseFile),
  ]
  if (differences.length > 0) return { exchange, kind: 'failed', differences }
  const kind = isByForm(exchange) ? 'by form' : 'exact'
  return { exchange, kind: rule ? 'superseded' : kind, differences }
}

/** A recorded request with the ids that the jobs have in this replay. */
export function withIds(exchange: Exchange, ids: ReadonlyMap<string, string>): Exchange['request'] {
  const replace = (text: string): string =>
    Object.entries(exchange.jobRefs).reduce(
      (replaced, [name, id]) => replaced.replaceAll(id, ids.get(name) ?? id),
      text,
    )
  const { request } = exchange
  return {
    ...request,
    path: replace(request.path),
    body: request.body === null ? null : replace(request.body),
  }
}
