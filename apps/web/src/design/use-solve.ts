import { useEffect, useRef } from 'react'
import { goTo, useAddress } from '../address/address.ts'
import { DESIGN_ADDRESS, runsAddress } from '../address/workspace-view.ts'
import { useSubmitJob } from '../server-state/job-commands.ts'
import { useServerState } from '../server-state/server-state-provider.tsx'
import { useDesignBench } from './design-context.tsx'
import type { Draft } from './draft/draft.ts'
import { issuesOfRefusal } from './draft/issues-of-refusal.ts'
import { useBlocker } from './preflight/use-blocker.ts'
import type { Blocker } from './preflight/solve-blocker.ts'

type Solve = {
  /** Puts the design as it is now into the queue. Does nothing while it can't be solved or is on its way. */
  readonly solve: () => Promise<void>
  readonly isPending: boolean
  readonly blocker: Blocker | undefined
}

/** Queueing the design: once for each press, with what the server says against it put to the fields. */
export function useSolve(): Solve {
  const bench = useDesignBench()
  const { toasts } = useServerState()
  const blocker = useBlocker()
  const { run, isPending, error } = useSubmitJob()
  const address = useAddress()
  const sent = useRef<Draft>(null)

  useEffect(() => {
    if (error && sent.current) bench.refuse(sent.current, issuesOfRefusal(error))
  })

  async function solve(): Promise<void> {
    const { submission } = bench.reading.getState()
    if (blocker || isPending || !submission) return
    sent.current = bench.draft.history.getState().draft
    const job = await run(submission)
    if (!job) return
    const open = () => goTo(runsAddress(job.number))
    const isOpen = address === DESIGN_ADDRESS
    toasts.show({
      tone: 'good',
      title: `Run ${job.number} is queued`,
      durationMs: 4000,
      ...(!isOpen && { action: { label: 'Open', run: open } }),
    })
    // Curves that someone is looking at stay.
    if (isOpen) open()
  }

  return { solve, isPending, blocker }
}
