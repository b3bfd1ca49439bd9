import { type RefObject, useEffect, useRef } from 'react'

/** Keeps the field with the focus in view when messages take room from the list or grow in it. */
export function useFocusInView(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      const focused = document.activeElement
      if (focused && element.contains(focused))
        focused.closest('[data-field]')?.scrollIntoView({ block: 'nearest' })
    })
    for (const observed of [element, ...element.children]) observer.observe(observed)
    return () => observer.disconnect()
  }, [])
  return list
}
