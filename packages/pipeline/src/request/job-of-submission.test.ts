import { submissionSchema } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { jobOfSubmission } from './job-of-submission.ts'

const submission = (options: object = {}) =>
  submissionSchema.parse({
    source: { kind: 'design', design: { formula_type: 'OSSE' } },
    sweep: { kind: 'list', frequenciesHz: [100, 1000] },
    ...options,
  })

test('how a submission wants to be solved reaches the body that is prepared', () => {
  const options = { formulation: '3d', symmetry: 'off', baffle: 'infinite' } as const
  expect(jobOfSubmission(submission(options)).toPrepareRequest()).toMatchObject(options)
  expect(jobOfSubmission(submission()).toPrepareRequest()).toMatchObject({
    formulation: 'auto',
    symmetry: 'auto',
    baffle: 'none',
  })
})

test('the older document of a baffled job names the sim_type that the older API had for it', () => {
  expect(jobOfSubmission(submission({ baffle: 'infinite' })).facts.simType).toBe('1')
  expect(jobOfSubmission(submission()).facts.simType).toBe('2')
})
