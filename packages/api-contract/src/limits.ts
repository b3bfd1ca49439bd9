import { DomainError, type ErrorKind } from './errors/domain-error.ts'

const MIB = 2 ** 20

type Limit = {
  readonly most: number
  readonly code: string
  readonly kind: ErrorKind
  readonly advice: string
}

/** What the server takes at most (requirement R6), and how it says no. */
export const LIMITS = {
  bodyBytes: {
    most: 64 * MIB,
    code: 'body_too_large',
    kind: 'too_large',
    advice: 'A request body may have 64 MB: send a coarser mesh.',
  },
  storedRequestBytes: {
    most: 16 * MIB,
    code: 'request_too_large',
    kind: 'too_large',
    advice: 'A stored request may have 16 MB: send a coarser mesh or write its numbers with fewer digits.',
  },
  triangles: {
    most: 12_000,
    code: 'too_many_triangles',
    kind: 'unprocessable',
    advice: 'A mesh may have 12,000 triangles: make it coarser.',
  },
  frequencies: {
    most: 2_000,
    code: 'too_many_frequencies',
    kind: 'unprocessable',
    advice: 'A sweep may have 2,000 frequencies.',
  },
  observationPoints: {
    most: 20_000,
    code: 'too_many_observation_points',
    kind: 'unprocessable',
    advice: 'A job may have 20,000 observation points: use fewer angles or planes.',
  },
  /** Complex pressures in one result: frequencies × observation points, those of the sphere included. */
  resultValues: {
    most: 8_000_000,
    code: 'result_too_large',
    kind: 'unprocessable',
    advice:
      'A job may have 8,000,000 values, frequencies times observation points: use fewer frequencies, angles or planes.',
  },
  queuedJobs: {
    most: 1_000,
    code: 'queue_full',
    kind: 'too_many_requests',
    advice: 'The queue holds 1,000 jobs: wait until some have run, or stop some.',
  },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof LIMITS

/** A request goes over one of the limits. */
export class LimitExceededError extends DomainError {
  override readonly name = 'LimitExceededError'
  readonly code: string
  readonly kind: ErrorKind

  constructor(limit: LimitName, path: readonly (string | number)[] = []) {
    const { code, kind, advice } = LIMITS[limit]
    super(advice, [{ path, message: advice }])
    this.code = code
    this.kind = kind
  }
}
