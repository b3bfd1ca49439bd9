import type { JobId } from '@hornbench/api-contract'
import type { Transaction } from '../database.ts'
import { results } from '../schema/results-table.ts'

export type ResultTexts = {
  /** The legacy result, exactly as it is served. */
  readonly servedJson: string
  /** The typed result. A runner that has none, such as a stand-in, leaves it out. */
  readonly documentJson?: string | undefined
}

export function storeResults(tx: Transaction, jobId: JobId, { servedJson, documentJson }: ResultTexts): void {
  tx.insert(results).values({ jobId, resultsJson: servedJson, servedForm: true, documentJson }).run()
}
