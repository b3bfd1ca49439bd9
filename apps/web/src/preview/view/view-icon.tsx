const GLOBE = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12'
const LINES = 'M2.6 5.5h10.8M2.6 10.5h10.8M8 2c-3.4 3.2-3.4 8.8 0 12M8 2c3.4 3.2 3.4 8.8 0 12'

/** Lines on a grid of 16, and what is filled behind them. */
const DRAWINGS = {
  shaded: { fill: GLOBE, line: GLOBE },
  edges: { fill: GLOBE, line: GLOBE + LINES },
  mesh: { fill: '', line: 'M8 2 1.5 13.5h13zM4.75 7.75h6.5L8 13.5z' },
  section: { fill: 'M8 2a6 6 0 0 1 0 12z', line: 'M8 1v14M8 2a6 6 0 0 1 0 12M5.5 2.6a6 6 0 0 0-2.8 2.6M2 8a6 6 0 0 0 .7 2.8M5.5 13.4 4 12.4' },
  'three-quarter': { fill: '', line: 'M10.5 14c1.7 0 3-2.7 3-6s-1.3-6-3-6-3 2.7-3 6 1.3 6 3 6M9 3 2.5 6v4L9 13' },
  front: { fill: '', line: `${GLOBE}M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4` },
  side: { fill: '', line: 'M2 6.5c5 0 8-1.5 11.5-4.5v12C10 11 7 9.5 2 9.5z' },
  fit: { fill: '', line: 'M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5M6 8h4M8 6v4' },
} as const // prettier-ignore

export type ViewIconName = keyof typeof DRAWINGS

/** A picture on a button that has its name by itself. */
export function ViewIcon({ name }: { name: ViewIconName }) {
  const { fill, line } = DRAWINGS[name]
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className="size-4 fill-none stroke-current"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {fill && <path d={fill} className="fill-current stroke-none opacity-30" />}
      <path d={line} />
    </svg>
  )
}
