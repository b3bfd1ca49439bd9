import { printAnswer } from '@hornbench/legacy-wire'
import { UndrawableError } from './undrawable-error.ts'
import type { OffThreadAnswer } from '../off-thread/off-thread-answer.ts'

/** The older server had 500 here, with the same words before the reason. @throws what is no UndrawableError */
export function refuseUndrawable(words: string, error: unknown): OffThreadAnswer {
  if (!(error instanceof UndrawableError)) throw error
  return { status: 422, json: printAnswer({ detail: `${words}: ${error.message}` }) }
}
