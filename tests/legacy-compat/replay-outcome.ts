import { categoryOf, type Exchange } from './exchange.ts'

const KINDS = ['exact', 'by form', 'superseded', 'never replayed', 'failed'] as const

export type ReplayOutcome = {
  readonly exchange: Exchange
  readonly kind: (typeof KINDS)[number]
  /** Of a failed one: what differs. */
  readonly differences: readonly string[]
}

/** How many exchanges of each category ended how, as lines of a table, and what is wrong with the failed ones. */
export function describeOutcomes(outcomes: readonly ReplayOutcome[]): string {
  const categories = [...new Set(outcomes.map(({ exchange }) => categoryOf(exchange)))].toSorted()
  const rows = categories.map((category) =>
    countKinds(
      category,
      outcomes.filter(({ exchange }) => categoryOf(exchange) === category),
    ),
  )
  const table = [['category', ...KINDS], ...rows, countKinds('all', outcomes)]
  const failed = outcomes.filter(({ kind }) => kind === 'failed')
  return [
    ...table.map(
      ([name = '', ...cells]) => name.padEnd(20) + cells.map((cell) => cell.padStart(15)).join(''),
    ),
    ...failed.flatMap(({ exchange, differences }) => [
      '',
      exchange.name,
      ...differences.map((line) => `  ${line}`),
    ]),
  ].join('\n')
}

function countKinds(name: string, outcomes: readonly ReplayOutcome[]): string[] {
  return [
    name,
    ...KINDS.map((kind) => String(outcomes.filter((outcome) => outcome.kind === kind).length || '·')),
  ]
}
