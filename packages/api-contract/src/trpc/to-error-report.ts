import type { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { DomainError } from '../errors/domain-error.ts'
import type { ErrorReport } from '../errors/error-report.ts'

/** More would help nobody, and a hostile request must not blow up its answer. */
const MAX_ISSUES = 50
const MAX_MESSAGE_LENGTH = 500

/** The stable code and the issues of an error; those of a fault tell nothing of what is inside. */
export function toErrorReport({ code, cause }: TRPCError): ErrorReport {
  if (cause instanceof DomainError) return { code: cause.code, issues: cause.issues.slice(0, MAX_ISSUES) }
  if (code === 'UNPROCESSABLE_CONTENT' && cause instanceof ZodError) {
    return { code: 'invalid_input', issues: cause.issues.slice(0, MAX_ISSUES).map(toIssue) }
  }
  return { code: code.toLowerCase(), issues: [] }
}

function toIssue({ path, message }: ZodError['issues'][number]): ErrorReport['issues'][number] {
  return {
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    // The names of all unknown fields stand in it.
    message: message.slice(0, MAX_MESSAGE_LENGTH),
  }
}
