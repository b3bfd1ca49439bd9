export type { ProcessUsage, SolvedFrequency } from './child-messages.ts'
export {
  sweepFrequencies,
  type FrequencyFailure,
  type SweepOptions,
  type SweepResult,
} from './sweep-frequencies.ts'
export type { SweepProblem } from './sweep-problem.ts'
