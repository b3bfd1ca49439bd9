import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Connection, ConnectionState } from '../server-state/connection.ts'
import { useServerState } from '../server-state/server-state-provider.tsx'
import { useConnection, useRetryNow } from '../server-state/use-connection.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Tooltip } from '../ui/tooltip.tsx'

const LOOKS: Readonly<Record<ConnectionState, { word: string; icon: IconName; colour: string }>> = {
  connecting: { word: 'Connecting', icon: 'clock', colour: 'text-ink-soft' },
  connected: { word: 'Connected', icon: 'check', colour: 'text-good' },
  reconnecting: { word: 'Reconnecting', icon: 'clock', colour: 'text-caution' },
  offline: { word: 'Offline', icon: 'alert', colour: 'text-bad' },
}

/** Whether the server answers, since when not, and the button to ask it at once (W2). */
export function ConnectionIndicator() {
  const { state, reason } = useConnection()
  const { retryNow, isTrying } = useRetryNow()
  const { word, icon, colour } = LOOKS[state]
  const isLost = state === 'reconnecting' || state === 'offline'
  return (
    <div className="flex items-center gap-1.5 whitespace-nowrap">
      <span role="status" className={`flex items-center gap-1 ${colour}`}>
        <Icon name={icon} className="size-3.5" />
        {word}
      </span>
      {isLost && (
        <>
          <span className="max-wide:hidden">
            <TimeSinceContact />
          </span>
          <Tooltip tip={reason ?? 'Ask the server now'}>
            <button
              type="button"
              aria-disabled={isTrying}
              onClick={() => !isTrying && retryNow()}
              className="h-6 rounded px-1.5 font-semibold text-accent hover:bg-hover aria-disabled:opacity-60"
            >
              Retry now
            </button>
          </Tooltip>
        </>
      )}
    </div>
  )
}

function TimeSinceContact() {
  const { connection } = useServerState()
  const lastContactAtMs = useStore(connection, lastContactOf)
  const nowMs = useNow()
  if (lastContactAtMs === null) return 'The server has not answered yet.'
  const seconds = Math.max(0, Math.round((nowMs - lastContactAtMs) / 1000))
  const span = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
  return `Lost contact ${span} ago; runs are kept on the server.`
}

function lastContactOf({ lastContactAtMs }: Connection): number | null {
  return lastContactAtMs
}

/** The time, to the second. */
function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
