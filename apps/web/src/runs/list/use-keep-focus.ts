import { useEffect, type RefObject } from 'react'
import { focusRun, runElements } from './run-elements.ts'

/**
 * When what has the focus goes away (a run is deleted, a button has done its work), the focus goes to the same run, or to
 * the one in its place: the way by keyboard never begins again at the top of the page.
 */
export function useKeepFocus(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = list.current
    if (!root) return
    let held: { readonly run: HTMLElement; readonly place: number } | undefined

    function onFocusIn({ target }: FocusEvent): void {
      const runs = runElements(root)
      const place = runs.findIndex((run) => target instanceof Node && run.contains(target))
      const run = runs[place]
      held = run && { run, place }
    }

    function onFocusOut({ target }: FocusEvent): void {
      // What was taken from the page has not been left by anyone.
      setTimeout(() => {
        const isLeft = target instanceof Node && target.isConnected && !root?.contains(document.activeElement)
        if (isLeft) held = undefined
      })
    }

    const observer = new MutationObserver(() => {
      const { activeElement } = document
      if (!held || (activeElement !== null && activeElement !== document.body)) return
      const { run, place } = held
      const runs = runElements(root)
      focusRun(run.isConnected ? run : (runs[place] ?? runs.at(-1)))
    })

    root.addEventListener('focusin', onFocusIn)
    root.addEventListener('focusout', onFocusOut)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      root.removeEventListener('focusin', onFocusIn)
      root.removeEventListener('focusout', onFocusOut)
      observer.disconnect()
    }
  }, [list])
}
