import { useRef, useState, type PointerEvent } from 'react'

/** Less is a click. */
const LEAST_DRAG_PX = 6

type BandDragOptions = {
  /** Place of the pointer on the frequency axis, px of the chart, within the plot. */
  readonly xOf: (event: PointerEvent) => number
  readonly onBand: (fromX: number, toX: number) => void
}

export type BandDrag = {
  /** The band that is being dragged, px of the chart. */
  readonly band: readonly [number, number] | undefined
  readonly begin: (event: PointerEvent) => void
  /** Whether the movement belongs to a drag. */
  readonly move: (event: PointerEvent) => boolean
  readonly end: (event: PointerEvent) => void
  /** Whether there was a drag to give up. */
  readonly cancel: () => boolean
}

/** A band that is dragged along the frequency axis; a chart that is drawn anew at its end stays still until then. */
export function useBandDrag({ xOf, onBand }: BandDragOptions): BandDrag {
  const fromX = useRef<number | null>(null)
  const [band, setBand] = useState<readonly [number, number]>()

  function begin(event: PointerEvent): void {
    if (event.button !== 0) return
    fromX.current = xOf(event)
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  function move(event: PointerEvent): boolean {
    if (fromX.current === null) return false
    const x = xOf(event)
    if (!band && Math.abs(x - fromX.current) < LEAST_DRAG_PX) return true
    setBand([fromX.current, x])
    return true
  }

  function end(event: PointerEvent): void {
    if (band && fromX.current !== null) onBand(fromX.current, xOf(event))
    cancel()
  }

  function cancel(): boolean {
    const wasDragging = band !== undefined
    fromX.current = null
    setBand(undefined)
    return wasDragging
  }

  return { band, begin, move, end, cancel }
}
