import type { Bounds } from './mesh-bounds.ts'
import { screenDimensions, type ScreenPoint } from './screen-dimensions.ts'
import type { Viewport } from './viewport.ts'

/** Width, height and depth in millimetres at lines beside the horn. */
export function Dimensions({ bounds, viewport }: { bounds: Bounds; viewport: Viewport }) {
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full fill-none stroke-line-strong"
    >
      {screenDimensions(bounds, viewport).map(({ name, text, from, to, middle, tick }) => (
        <g key={name}>
          <path
            d={
              line(from, to) +
              line(minus(from, tick), plus(from, tick)) +
              line(minus(to, tick), plus(to, tick))
            }
          />
          <text
            x={middle[0]}
            y={middle[1]}
            textAnchor="middle"
            dominantBaseline="central"
            strokeWidth="6"
            paintOrder="stroke"
            className="fill-ink-soft stroke-ground text-small"
          >
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
}

function line([x1, y1]: ScreenPoint, [x2, y2]: ScreenPoint): string {
  return `M${x1} ${y1}L${x2} ${y2}`
}

function plus([x, y]: ScreenPoint, [right, down]: ScreenPoint): ScreenPoint {
  return [x + right, y + down]
}

function minus([x, y]: ScreenPoint, [right, down]: ScreenPoint): ScreenPoint {
  return [x - right, y - down]
}
