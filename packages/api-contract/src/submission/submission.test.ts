import { describe, expect, test } from 'vitest'
import { tetrahedronSubmission } from '../testing/tetrahedron-submission.ts'
import { redoSchema, submissionSchema } from './submission.ts'

const MANY = 1_000_000

describe('a submission', () => {
  test('is complete once its defaults are filled in, and then stays as it is', () => {
    const submission = submissionSchema.parse(tetrahedronSubmission)
    expect(submissionSchema.parse(submission)).toEqual(submission)
  })

  test('may be a design, whose parameters are numbers, expressions or nothing', () => {
    const source = {
      kind: 'design',
      design: { formula_type: 'OSSE', L: 120, a: '45 - 5*cos(2*p)', R: null },
    } as const
    expect(submissionSchema.parse({ ...tetrahedronSubmission, source }).source).toEqual(source)
  })

  test('stands free and is solved by the smallest equations, unless it says otherwise', () => {
    const defaults = { formulation: 'auto', symmetry: 'auto', baffle: 'none' }
    expect(submissionSchema.parse(tetrahedronSubmission)).toMatchObject(defaults)
    const wanted = { formulation: '3d', symmetry: 'off', baffle: 'infinite' }
    expect(submissionSchema.parse({ ...tetrahedronSubmission, ...wanted })).toMatchObject(wanted)
    expect(submissionSchema.safeParse({ ...tetrahedronSubmission, baffle: 1 }).success).toBe(false)
  })

  test('with a field that does not exist is refused, so that no misspelt one is lost', () => {
    const { error } = submissionSchema.safeParse({ ...tetrahedronSubmission, observations: {} })
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['observations'] }])
  })

  test.each([
    ['planes', { observation: { planes: Array.from({ length: MANY }, () => 'x') } }],
    [
      'parameters',
      {
        source: {
          kind: 'design',
          design: Object.fromEntries(Array.from({ length: MANY }, (_, n) => [n, {}])),
        },
      },
    ],
    ['frequencies', { sweep: { kind: 'list', frequenciesHz: Array.from({ length: MANY }, () => 'x') } }],
  ])('with a million bad %s has one issue', (_what, bad) => {
    expect(submissionSchema.safeParse({ ...tetrahedronSubmission, ...bad }).error?.issues).toHaveLength(1)
  })
})

test('edits hold only what is to change', () => {
  const { edits } = redoSchema.parse({ id: 'job', edits: { sweep: tetrahedronSubmission.sweep } })
  expect(Object.keys(edits)).toEqual(['sweep'])
  const others = { formulation: '3d', symmetry: 'off', baffle: 'infinite' } as const
  expect(redoSchema.parse({ id: 'job', edits: others }).edits).toEqual(others)
})
