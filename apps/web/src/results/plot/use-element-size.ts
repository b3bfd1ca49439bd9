import { useCallback, useState } from 'react'

export type ElementSize = { readonly widthPx: number; readonly heightPx: number }

/** The inner size of the element that gets the ref, in whole px; `undefined` while it has none, as behind a tab. */
export function useElementSize(): readonly [(element: Element | null) => void, ElementSize | undefined] {
  const [size, setSize] = useState<ElementSize>()
  const ref = useCallback((element: Element | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const widthPx = Math.floor(entry.contentRect.width)
      const heightPx = Math.floor(entry.contentRect.height)
      // An element that is not displayed keeps its last size: its chart is there again with the tab.
      if (widthPx === 0 || heightPx === 0) return
      setSize((before) =>
        before?.widthPx === widthPx && before.heightPx === heightPx ? before : { widthPx, heightPx },
      )
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
