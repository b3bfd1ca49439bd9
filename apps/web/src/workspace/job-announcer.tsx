import { useState } from 'react'
import { goTo, useAddress } from '../address/address.ts'
import { runsAddress, workspaceView } from '../address/workspace-view.ts'
import { useServerState } from '../server-state/server-state-provider.tsx'
import { useJobTransitions } from '../server-state/use-job-transitions.ts'
import { announcementsOf } from './announcements.ts'

const NOTE_MS = 6000

/** Tells of runs that start and end: in a polite live region or as a toast, never of percentages. */
export function JobAnnouncer() {
  const { toasts } = useServerState()
  const [spoken, setSpoken] = useState('')
  const openNumbers = workspaceView(useAddress()).runNumbers

  useJobTransitions((transitions) => {
    for (const { kind, tone, title, detail, runNumber } of announcementsOf(transitions)) {
      if (kind === 'spoken') {
        setSpoken(title)
        continue
      }
      toasts.show({
        tone,
        title,
        durationMs: NOTE_MS,
        ...(detail && { detail }),
        ...(runNumber &&
          !openNumbers.includes(runNumber) && {
            action: { label: 'Open', run: () => goTo(runsAddress(runNumber)) },
          }),
      })
    }
  })

  return (
    <p role="status" className="sr-only">
      {spoken}
    </p>
  )
}
