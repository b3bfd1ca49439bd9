import { gizmoAxes } from './gizmo-axes.ts'
import type { Orbit } from './orbit.ts'

const LENGTH = 20

/** Which way x, y and z go. The axis of the horn, z, has the accent. */
export function AxisGizmo({ orbit }: { orbit: Orbit }) {
  return (
    <svg aria-hidden="true" viewBox="-32 -32 64 64" className="size-16">
      {gizmoAxes(orbit).map(({ name, right, down, towards }) => (
        <g
          key={name}
          className={name === 'z' ? 'text-accent' : 'text-ink-soft'}
          opacity={0.75 + 0.25 * towards}
        >
          <line
            x2={LENGTH * right}
            y2={LENGTH * down}
            className="stroke-current"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
          <text
            x={(LENGTH + 7) * right}
            y={(LENGTH + 7) * down}
            textAnchor="middle"
            dominantBaseline="central"
            className="fill-current text-small font-semibold"
          >
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}
