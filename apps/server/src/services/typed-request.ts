import {
  type Submission,
  submissionSchema,
  SubmissionRefusedError,
  sweepFrequenciesHz,
} from '@hornbench/api-contract'
import type { NewJob } from '@hornbench/db'

/** Of the older API; the only kind of simulation that there is. */
const FREE_STANDING = '2'

/** What is stored of a typed submission, so that its job can be run, listed and run again. */
export function storeSubmission(
  submission: Submission,
): Pick<NewJob, 'request' | 'summaryJson' | 'designJson' | 'label'> {
  const { source, sweep, label } = submission
  const frequenciesHz = sweepFrequenciesHz(sweep)
  const design = source.kind === 'design' ? source.design : undefined
  const summary = {
    formula_type: typeof design?.['formula_type'] === 'string' ? design['formula_type'] : null,
    frequency_range: [lowestOf(frequenciesHz), highestOf(frequenciesHz)],
    num_frequencies: frequenciesHz.length,
    sim_type: FREE_STANDING,
  }
  return {
    request: { form: 'typed', json: JSON.stringify(submission) },
    summaryJson: JSON.stringify(summary),
    designJson: design && JSON.stringify(design),
    label,
  }
}

/** @throws SubmissionRefusedError for a text that this version can't read */
export function restoreSubmission(json: string): Submission {
  const stored = submissionSchema.safeParse(parse(json))
  if (stored.success) return stored.data
  const message = 'The stored request of this job can not be read. Submit a new one.'
  throw new SubmissionRefusedError([{ path: ['id'], message }], { cause: stored.error })
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    // No text at all, to the schema.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function lowestOf(values: readonly number[]): number {
  return values.reduce((lowest, value) => Math.min(lowest, value))
}

function highestOf(values: readonly number[]): number {
  return values.reduce((highest, value) => Math.max(highest, value))
}
