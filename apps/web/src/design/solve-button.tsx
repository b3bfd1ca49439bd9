import { useEffect } from 'react'
import { Button } from '../ui/button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useSolve } from './use-solve.ts'

const DESCRIPTION_ID = 'why-not-solve'

/** Puts the design into the queue, or says why it can't. */
export function SolveButton() {
  const { solve, isPending, blocker } = useSolve()
  useSolveKey(solve)
  const button = (
    <Button
      variant="solid"
      aria-disabled={isPending || blocker !== undefined}
      aria-describedby={blocker ? DESCRIPTION_ID : undefined}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      onClick={() => void solve()}
    >
      {isPending ? 'Queueing…' : 'Solve'}
      <kbd aria-hidden="true" className="font-sans font-normal opacity-70 max-wide:hidden">
        {isApple() ? '⌘' : 'Ctrl'} ↵
      </kbd>
    </Button>
  )
  if (!blocker) return button
  return (
    <>
      <Tooltip tip={blocker.reason}>{button}</Tooltip>
      <span id={DESCRIPTION_ID} className="sr-only">
        {blocker.reason}
      </span>
    </>
  )
}

/** Ctrl+Enter or ⌘+Enter, wherever the focus is. */
function useSolveKey(solve: () => Promise<void>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isChord =
        event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isChord || event.repeat || event.defaultPrevented) return
      event.preventDefault()
      void solve()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [solve])
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}
