const PATHS = {
  listen:
    'M8 9.5A2.3 2.3 0 0 0 10.3 7.2V4a2.3 2.3 0 0 0-4.6 0v3.2A2.3 2.3 0 0 0 8 9.5M3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.5',
  more: 'M3.5 8v.01M8 8v.01M12.5 8v.01',
  expand: 'M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9',
  shrink: 'M13 6.5H9.5V3M9.5 6.5l4-4M3 9.5h3.5V13M6.5 9.5l-4 4',
} as const

export type CardIconName = keyof typeof PATHS

export function CardIcon({ name }: { name: CardIconName }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className="size-4 shrink-0 fill-none stroke-current"
      strokeWidth={name === 'more' ? 2.25 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
