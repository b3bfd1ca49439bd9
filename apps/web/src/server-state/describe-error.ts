import { errorReportSchema, type Issue } from '@hornbench/api-contract'
import { TRPCClientError } from '@trpc/client'
import { z } from 'zod'

/** What the page can say and do about a request that went wrong. */
export type ErrorDescription = {
  /** A sentence for people. */
  readonly message: string
  /** Stable name of a refusal; `null` when the server gave none. */
  readonly code: string | null
  /** What is wrong with which field of the request. */
  readonly issues: readonly Issue[]
  /**
   * `lost`: nobody knows whether the server has heard it. `refused`: it has, and has done nothing. `fault`: it has
   * answered that something went wrong on its side.
   */
  readonly outcome: 'lost' | 'refused' | 'fault'
}

const answerSchema = errorReportSchema.extend({ httpStatus: z.int() })

const NO_ANSWER = 'The server does not answer.'

export function describeError(error: unknown): ErrorDescription {
  const answer = error instanceof TRPCClientError ? answerSchema.safeParse(error.data) : undefined
  if (!answer?.success) return { message: NO_ANSWER, code: null, issues: [], outcome: 'lost' }
  const { code, issues, httpStatus } = answer.data
  const message = error instanceof Error ? error.message : NO_ANSWER
  return { message, code, issues, outcome: httpStatus >= 500 ? 'fault' : 'refused' }
}
