/** Drawn on a grid of 16, with a line of 1.5. */
const PATHS = {
  alert: 'M8 5v3.5M8 11v.01M8 1.75l6.5 11.5h-13z',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 5v3l2 1.5',
  close: 'm4 4 8 8m0-8-8 8',
  link: 'M6.5 9.5a2.5 2.5 0 0 0 3.5 0l2.5-2.5A2.5 2.5 0 0 0 9 3.5l-1 1M9.5 6.5a2.5 2.5 0 0 0-3.5 0L3.5 9A2.5 2.5 0 0 0 7 12.5l1-1',
  minus: 'M4 8h8',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7',
  overlay: 'M2 12C5 12 6 4 9.5 4S13 7 14 7M2 9c3 0 4 2.5 7 2.5S13 10 14 10',
  pencil: 'M10.5 3 13 5.5 5.5 13 2.5 13.5 3 10.5zM9 4.5 11.5 7',
  pin: 'M5.5 2.5h5M6.5 2.5 6 7 4 9.5h8L10 7l-.5-4.5M8 9.5V14',
  plus: 'M8 3.5v9M3.5 8h9',
  redo: 'M10 2.5 13.5 6 10 9.5M13.5 6H6a3.5 3.5 0 0 0 0 7h4',
  retry: 'M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3',
  run: 'M5 3.5v9l7-4.5z',
  screen: 'M2 3h12v8H2zM6 14h4M8 11v3',
  search: 'm14 14-3.8-3.8M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9',
  star: 'm8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.2l-3.7 2.1.8-4.1L2 6.3l4.2-.5z',
  stop: 'M4.5 4.5h7v7h-7z',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M7 7v4M9 7v4',
  undo: 'M6 2.5 2.5 6 6 9.5M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
} as const

export type IconName = keyof typeof PATHS

/** A picture beside a word: it says nothing to a screen reader. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`size-4 shrink-0 fill-none stroke-current ${className}`}
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
