import type { FrequencyChart } from '@hornbench/charts'
import type { Reading } from './reading.ts'

type CursorMarksProps = {
  readonly chart: FrequencyChart
  readonly frequencyHz: number
  /** Of the map: where the angle stands. */
  readonly angleY: number | undefined
  readonly readings: readonly Reading[]
  /** Somebody points: the dots are there. Else the line shows which frequency the polar plot has. */
  readonly isPointing: boolean
}

/** The line of the cursor, the same in all charts, and a dot on each curve. */
export function CursorMarks({ chart, frequencyHz, angleY, readings, isPointing }: CursorMarksProps) {
  const { left, top, width, height } = chart.plotArea
  const x = chart.xAt(frequencyHz)
  if (x < left - 0.5 || x > left + width + 0.5) return null
  const stroke = { stroke: isPointing ? 'var(--ink)' : 'var(--accent)', strokeOpacity: 0.7 }
  const isInside = (y: number) => y >= top && y <= top + height
  const isInView = (place: { x: number; y: number }) =>
    isInside(place.y) && place.x >= left - 1 && place.x <= left + width + 1
  return (
    <svg
      aria-hidden="true"
      width={chart.widthPx}
      height={chart.heightPx}
      className="pointer-events-none absolute inset-0"
    >
      <line
        x1={x}
        x2={x}
        y1={top}
        y2={top + height}
        {...stroke}
        strokeDasharray={isPointing ? undefined : '2 3'}
      />
      {!isPointing && <PolarMark x={x} right={left + width} y={top} />}
      {isPointing && angleY !== undefined && isInside(angleY) && (
        <line x1={left} x2={left + width} y1={angleY} y2={angleY} {...stroke} />
      )}
      {isPointing &&
        readings.map(({ label, place, style }) =>
          place && isInView(place) ? (
            <circle
              key={label}
              cx={place.x}
              cy={place.y}
              r="3.5"
              fill={style?.colour ?? 'var(--ink)'}
              stroke="var(--surface)"
              strokeWidth="1.5"
            />
          ) : null,
        )}
    </svg>
  )
}

const WORD_PX = 30

/** Says what the dotted line is: the frequency of the polar plot. */
function PolarMark({ x, right, y }: { x: number; right: number; y: number }) {
  const isAtRight = x + WORD_PX > right
  return (
    <text
      x={isAtRight ? x - 4 : x + 4}
      y={y + 11}
      textAnchor={isAtRight ? 'end' : 'start'}
      fill="var(--accent)"
      stroke="var(--surface)"
      strokeWidth="3"
      paintOrder="stroke"
      className="text-[0.625rem]"
    >
      Polar
    </text>
  )
}
