import type { Curves } from '@hornbench/api-contract'

export type PlaneName = keyof Curves['planes']
