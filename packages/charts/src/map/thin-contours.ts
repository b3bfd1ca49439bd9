import type { ColourStep } from './colour-steps.ts'
import type { MapNormalisation } from './normalisation.ts'

export type ThinContour = { readonly levelDb: number; readonly isOnDark: boolean }

const RELATIVE_DB = [-3, -6, -9, -12, -18, -24] as const

type ThinContourOptions = {
  readonly normalisation: MapNormalisation
  /** Has a line of its own, and no thin one. */
  readonly emphasisedDb: number
}

/** Which levels have a thin line: those customary for relative levels, every second step of absolute ones. */
export function thinContours(steps: readonly ColourStep[], options: ThinContourOptions): ThinContour[] {
  const { normalisation, emphasisedDb } = options
  const edges = steps.map(({ fromDb }) => fromDb)
  const levels =
    normalisation === 'none'
      ? edges.slice(1).filter((_, index) => index % 2 === 0)
      : RELATIVE_DB.filter((levelDb) => levelDb !== emphasisedDb)
  return levels.map((levelDb) => ({ levelDb, isOnDark: edges.indexOf(levelDb) < edges.length / 2 }))
}
