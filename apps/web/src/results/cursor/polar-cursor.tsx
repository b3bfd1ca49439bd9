import type { PolarChart } from '@hornbench/charts'
import { useState, type PointerEvent } from 'react'
import { quantityWords } from './number-words.ts'
import { usePlotState, usePlotStore } from './plot-store-context.ts'
import { Readout } from './readout.tsx'
import { NO_VALUE, type Reading } from './reading.ts'
import { nearestAngle } from './use-cursor.ts'

/** Points at an angle, in the map too. By keyboard the frequency is chosen below, and the values are in the table. */
export function PolarCursor({ chart }: { chart: PolarChart }) {
  const store = usePlotStore()
  const [isOver, setIsOver] = useState(false)
  const isPointing = usePlotState((state) => state.isPointing)
  const chosenDeg = usePlotState((state) => state.angleDeg)
  const { scale, plotArea } = chart
  const { centre, radiusPx, outerDb } = scale
  const anglesDeg = anglesOf(chart)
  if (anglesDeg.length === 0) return null
  const angleDeg = nearestAngle(anglesDeg, chosenDeg)
  const readings = readingsAt(chart, angleDeg)
  const end = scale.placeOf(angleDeg, outerDb)
  const reachPx = radiusPx + 16

  function onPointerMove({ currentTarget, clientX, clientY }: PointerEvent): void {
    const box = currentTarget.getBoundingClientRect()
    const x = clientX - box.left - reachPx + centre.x
    const y = clientY - box.top - reachPx + centre.y
    store.setState({ angleDeg: nearestAngle(anglesDeg, scale.valuesAt(x, y).angleDeg) })
    setIsOver(true)
  }

  // In the corner on the other side of the axis, where the lines are not.
  const readoutX = angleDeg < 0 ? plotArea.left + plotArea.width + 8 : plotArea.left - 8
  return (
    <>
      <svg
        aria-hidden="true"
        width={chart.widthPx}
        height={chart.heightPx}
        className="pointer-events-none absolute inset-0"
      >
        {(isOver || isPointing) && (
          <line x1={centre.x} y1={centre.y} x2={end.x} y2={end.y} stroke="var(--ink)" strokeOpacity={0.5} />
        )}
        {isOver && <Dots readings={readings} />}
      </svg>
      <div
        className="absolute cursor-crosshair rounded-full"
        style={{
          left: centre.x - reachPx,
          top: centre.y - reachPx,
          width: 2 * reachPx,
          height: 2 * reachPx,
        }}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setIsOver(false)}
      />
      {isOver && <Readout heading={`${angleDeg}°`} readings={readings} x={readoutX} plot={plotArea} />}
    </>
  )
}

function Dots({ readings }: { readings: readonly Reading[] }) {
  return readings.map(({ label, place, style }) =>
    place ? (
      <circle
        key={label}
        cx={place.x}
        cy={place.y}
        r="3.5"
        fill={style?.colour}
        stroke="var(--surface)"
        strokeWidth="1.5"
      />
    ) : null,
  )
}

function anglesOf({ series }: PolarChart): number[] {
  const all = new Set(series.flatMap(({ points }) => points.map((point) => point.angleDeg)))
  return [...all].toSorted((a, b) => a - b)
}

function readingsAt({ series, scale }: PolarChart, angleDeg: number): Reading[] {
  return series.map(({ label, style, points }) => {
    const level = points.find((point) => point.angleDeg === angleDeg)?.levelDb
    if (typeof level !== 'number') return { label, style, reference: '', value: NO_VALUE }
    const place = scale.placeOf(angleDeg, level)
    return { label, style, reference: '', value: quantityWords(level, 'dB'), place }
  })
}
