import type { Outcome } from './send-requests.ts'

/** Where something may be missing on the machine of the test: the program `gmsh`, a repository. */
const MAY_BE_ABSENT = /\/api\/(?:mesh\/generate-msh|updates\/check)/

/** What is wrong with an outcome; `undefined` when nothing is. */
export function findFault(outcome: Outcome): string | undefined {
  const { request } = outcome
  if (outcome.kind === 'hung') return 'no answer in 30 s'
  if (outcome.kind === 'closed')
    return request.isFramed ? 'the connection ended without an answer' : undefined
  const { status, headers, body } = outcome.answer
  if (Number.isNaN(status)) return 'the answer is no HTTP'
  if (status < 500) return undefined
  const isBusy = status === 503 && headers.has('retry-after')
  const isAbsent = status === 503 && MAY_BE_ABSENT.test(request.target)
  return isBusy || isAbsent ? undefined : `${status} ${body.toString('latin1', 0, 300)}`
}
