import type { Job } from '@hornbench/api-contract'
import { useState } from 'react'
import { useServerNow } from '../../server-state/use-server-now.ts'
import { countFrequencies } from './count-frequencies.ts'
import { secondsLeft } from './seconds-left.ts'

/** Counts down between the frequencies of a running job; `null` while nothing can be told. */
export function useSecondsLeft(job: Extract<Job, { status: 'running' }>): number | null {
  const nowMs = useServerNow()
  const { settled } = countFrequencies(job.frequencyStates)
  const [last, setLast] = useState({ settled, atMs: nowMs })
  if (last.settled !== settled) setLast({ settled, atMs: nowMs })
  return secondsLeft(job, { lastSettledAtMs: last.atMs, nowMs })
}
