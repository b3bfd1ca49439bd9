import type { Health } from '../system/health.ts'
import type { Eventually } from './eventually.ts'

export type SystemService = {
  /** Starts nothing: asking is free. */
  health(): Eventually<Health>
}
