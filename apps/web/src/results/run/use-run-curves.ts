import type { Job, JobId } from '@hornbench/api-contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { describeError, type ErrorDescription } from '../../server-state/describe-error.ts'
import { useServerState } from '../../server-state/server-state-provider.tsx'
import { runCurvesQuery, type RunCurves } from './run-curves.ts'

export type RunCurvesState = {
  /** The newest that have been read; they stay while newer ones are read, and when that fails. */
  readonly read: RunCurves | undefined
  readonly error: ErrorDescription | undefined
  readonly retry: () => void
}

/** The curves of a job; they grow while it runs. */
export function useRunCurves(job: Job | undefined): RunCurvesState {
  const { client } = useServerState()
  const { data, error, refetch } = useQuery(runCurvesQuery(client, job))
  const [kept, setKept] = useState<{ id: JobId; read: RunCurves }>()
  if (job && data && kept?.read !== data) setKept({ id: job.id, read: data })
  const read = data ?? (kept?.id === job?.id ? kept?.read : undefined)
  return {
    read,
    error: error === null ? undefined : describeError(error),
    retry: () => void refetch(),
  }
}
