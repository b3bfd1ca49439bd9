import type { DOMAttributes, PointerEvent } from 'react'
import { nearestFrequency } from './frequency-list.ts'
import { usePlotStore } from './plot-store-context.ts'
import { useBandDrag, type BandDrag } from './use-band-drag.ts'
import { nearestAngle, type CursorOptions } from './use-cursor.ts'
import { zoomedTo } from './zoom.ts'

type PointerControl = {
  readonly drag: BandDrag
  /** For everything that lies over the chart. */
  readonly shared: DOMAttributes<HTMLElement>
  readonly onPlotDown: (event: PointerEvent) => void
}

/** The pointer on a chart: points by moving, zooms by dragging, and a double click shows the whole band again. */
export function useCursorPointer({ chart, frequenciesHz, bandHz, angles }: CursorOptions): PointerControl {
  const store = usePlotStore()
  const { left, top, width, height } = chart.plotArea
  const drag = useBandDrag({
    xOf,
    onBand: (fromX, toX) => {
      const zoomHz = zoomedTo(chart.frequencyAt(fromX), chart.frequencyAt(toX), bandHz)
      if (zoomHz) store.setState({ zoomHz })
    },
  })

  function xOf({ currentTarget, clientX }: PointerEvent): number {
    return left + Math.min(width, Math.max(0, clientX - currentTarget.getBoundingClientRect().left))
  }

  function angleOf({ currentTarget, clientY }: PointerEvent): number | undefined {
    const fromTop = clientY - currentTarget.getBoundingClientRect().top
    const isOverPlot = currentTarget.getBoundingClientRect().height >= height - 1
    return angles && isOverPlot ? nearestAngle(angles.anglesDeg, angles.angleAt(top + fromTop)) : undefined
  }

  function pointAt(event: PointerEvent): void {
    const frequencyHz = frequenciesHz[nearestFrequency(frequenciesHz, chart.frequencyAt(xOf(event)))]
    const angleDeg = angleOf(event)
    if (frequencyHz === undefined) return
    store.setState({ frequencyHz, isPointing: true, ...(angleDeg !== undefined && { angleDeg }) })
  }

  return {
    drag,
    shared: {
      onPointerMove: (event) => {
        if (!drag.move(event)) pointAt(event)
      },
      onPointerUp: drag.end,
      onPointerCancel: () => void drag.cancel(),
      onPointerLeave: ({ pointerType }) => {
        // A finger leaves the screen with each touch; what it has pointed at stays to be read.
        if (pointerType === 'mouse') store.setState({ isPointing: false })
      },
      onDoubleClick: () => store.setState({ zoomHz: null }),
    },
    onPlotDown: (event) => {
      pointAt(event)
      // A finger that moves over the curves points or scrolls; it zooms on the axis below them.
      if (event.pointerType === 'mouse') drag.begin(event)
    },
  }
}
