import { expect, test } from 'vitest'
import { LimitExceededError, LIMITS, type LimitName } from './limits.ts'
import { observationSchema } from './submission/observation.ts'
import { submissionSchema } from './submission/submission.ts'
import { tetrahedronSubmission } from './testing/tetrahedron-submission.ts'
import { TRPC_CODE_OF } from './trpc/error-codes.ts'

test.each<[LimitName, number, string]>([
  ['bodyBytes', 64 * 1024 * 1024, 'PAYLOAD_TOO_LARGE'],
  ['storedRequestBytes', 16 * 1024 * 1024, 'PAYLOAD_TOO_LARGE'],
  ['triangles', 12_000, 'UNPROCESSABLE_CONTENT'],
  ['frequencies', 2_000, 'UNPROCESSABLE_CONTENT'],
  ['observationPoints', 20_000, 'UNPROCESSABLE_CONTENT'],
  ['resultValues', 8_000_000, 'UNPROCESSABLE_CONTENT'],
  ['queuedJobs', 1_000, 'TOO_MANY_REQUESTS'],
])('the limit of %s is %i and is refused as %s', (name, most, code) => {
  expect(LIMITS[name].most).toBe(most)
  expect(TRPC_CODE_OF[new LimitExceededError(name).kind]).toBe(code)
})

test('each limit has its own code', () => {
  const codes = Object.values(LIMITS).map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})

test('a submission over the limit of frequencies or triangles says what the limit is', () => {
  const { error } = submissionSchema.safeParse({
    source: {
      kind: 'mesh',
      mesh: { verticesM: [0, 0, 0, 0, 0, 0, 0, 0, 0], triangles: [0, 1, 2], tags: tags(12_001) },
    },
    sweep: { ...tetrahedronSubmission.sweep, count: 2_001 },
  })
  expect(error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
    'source.mesh.tags: has 12001 numbers, at most 12000 are allowed. A mesh may have 12,000 triangles: make it coarser.',
    'sweep.count: A sweep may have 2,000 frequencies.',
  ])
})

test('the observation points of all planes count together', () => {
  expect(observationSchema.safeParse({ planes: ['horizontal', 'vertical'], angles: 10_000 }).success).toBe(
    true,
  )
  expect(observationSchema.safeParse({ planes: ['horizontal', 'vertical'], angles: 10_001 }).success).toBe(
    false,
  )
})

function tags(count: number): number[] {
  return Array.from({ length: count }, () => 2)
}
