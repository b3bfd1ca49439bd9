export const DISPLAY_MODES = ['shaded', 'edges', 'mesh'] as const
export type DisplayMode = (typeof DISPLAY_MODES)[number]

/** How the horn is shown. */
export type Look = {
  readonly mode: DisplayMode
  /** Whether the half with x < 0 is taken away. */
  readonly isCut: boolean
}

/** The mode some steps on in the order of the buttons, round and round. */
export function steppedMode(mode: DisplayMode, steps: number): DisplayMode {
  const count = DISPLAY_MODES.length
  return DISPLAY_MODES[(DISPLAY_MODES.indexOf(mode) + steps + count) % count] ?? mode
}
