import { useEffect, useEffectEvent, type RefObject } from 'react'
import { focusedRunNumber, focusRun, openRunElement, runElements } from './run-elements.ts'

export type RunKeyActions = {
  readonly onRename: (number: number) => void
  readonly onDelete: (number: number) => void
}

/**
 * J and K go to the next and the previous run, from the list and from where nothing has the focus; Enter opens it, as it
 * does with every link. F2 renames and Delete deletes the run that has the focus.
 */
export function useRunKeys(list: RefObject<HTMLElement | null>, actions: RunKeyActions): void {
  const onKey = useEffectEvent((event: KeyboardEvent): boolean => {
    const number = focusedRunNumber(list.current)
    const isFree = document.activeElement === null || document.activeElement === document.body
    switch (event.key.toLowerCase()) {
      case 'j':
      case 'k':
        if (number === undefined && !isFree) return false
        return step(list.current, event.key.toLowerCase() === 'j' ? 1 : -1)
      case 'f2':
        if (number !== undefined) actions.onRename(number)
        return number !== undefined
      case 'delete':
        if (number !== undefined) actions.onDelete(number)
        return number !== undefined
      default:
        return false
    }
  })

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      if (onKey(event)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** From the run that has the focus, else from the open one; without either, to the first. */
function step(list: HTMLElement | null, by: 1 | -1): boolean {
  const runs = runElements(list)
  const focused = runs.findIndex((run) => run.contains(document.activeElement))
  const next = Math.min(Math.max(focused + by, 0), runs.length - 1)
  focusRun(focused >= 0 ? runs[next] : (openRunElement(list) ?? runs[0]))
  return runs.length > 0
}

const TYPED_INTO = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_INTO) !== null
}
