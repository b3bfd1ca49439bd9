import { useEffect, useEffectEvent } from 'react'
import type { JobBook } from './job-book.ts'
import { transitionsBetween, type JobTransition } from './job-transitions.ts'
import { useServerState } from './server-state-provider.tsx'
import { JOBS_KEY } from './server-state.ts'

/** Calls back when jobs have come into another status while the page looked on. It renders nothing again. */
export function useJobTransitions(onTransitions: (transitions: readonly JobTransition[]) => void): void {
  const { queryClient } = useServerState()
  const tell = useEffectEvent(onTransitions)
  useEffect(() => {
    const cache = queryClient.getQueryCache()
    const read = () => queryClient.getQueryData<JobBook>(JOBS_KEY)
    let before = read()
    return cache.subscribe(() => {
      const after = read()
      if (after === before) return
      const transitions = before && after ? transitionsBetween(before, after) : []
      before = after
      if (transitions.length > 0) tell(transitions)
    })
  }, [queryClient])
}
