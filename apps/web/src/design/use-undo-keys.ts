import { useEffect } from 'react'
import type { DraftStore } from './draft/draft-store.ts'

/** Ctrl/⌘+Z and Shift+Z undo and redo the design, but not while something else is typed into. */
export function useUndoKeys({ undo, redo }: Pick<DraftStore, 'undo' | 'redo'>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isRedo = isChord(event, 'y') || (event.shiftKey && isChord(event, 'z'))
      const isUndo = !event.shiftKey && isChord(event, 'z')
      if ((!isUndo && !isRedo) || isTypedElsewhere(event.target)) return
      event.preventDefault()
      if (isUndo) undo()
      else redo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
}

function isChord({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, letter: string): boolean {
  return key.toLowerCase() === letter && (ctrlKey || metaKey) && !altKey
}

function isTypedElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isTyped =
    target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])')
  return isTyped && target.closest('[data-field], [data-design]') === null
}
