import { z } from 'zod'

/** The state of one frequency of a job, and the letter that stands for it. */
export const FREQUENCY_STATE_LETTERS = {
  waiting: 'w',
  dispatched: 'd',
  solved: 's',
  failed: 'f',
  taken_over: 't',
} as const
export type FrequencyState = keyof typeof FREQUENCY_STATE_LETTERS

/** One letter for each frequency in the order of the sweep; empty until the sweep has been planned. */
export const frequencyStatesSchema = z.string().regex(/^[wdsft]*$/)
