/** Long enough for every stack of ours. */
const MAX_LENGTH = 8000
const MAX_CAUSES = 4

export type ErrorDescription = {
  readonly type: string
  readonly message: string
  readonly stack?: string | undefined
  readonly cause?: ErrorDescription | undefined
}

/**
 * What a log says of an error: bounded, and none of the other properties that libraries hang on their errors, in which
 * whole requests may lie.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error).slice(0, MAX_LENGTH) }
  const { cause } = error
  return {
    type: error.name,
    message: error.message.slice(0, MAX_LENGTH),
    stack: error.stack?.slice(0, MAX_LENGTH),
    ...(cause !== undefined && depth < MAX_CAUSES && { cause: describeError(cause, depth + 1) }),
  }
}
