import type { ColourStep } from './colour-steps.ts'
import type { Normalisation } from './normalisation.ts'

export type ThinContour = { readonly levelDb: number; readonly isOnDark: boolean }

const RELATIVE_DB = [-3, -9, -12, -18, -24] as const

/** Which levels have a thin line: those customary for relative levels, every second step of absolute ones. */
export function thinContours(steps: readonly ColourStep[], normalisation: Normalisation): ThinContour[] {
  const edges = steps.map(({ fromDb }) => fromDb)
  const levels = normalisation === 'none' ? edges.slice(1).filter((_, index) => index % 2 === 0) : RELATIVE_DB
  return levels.map((levelDb) => ({ levelDb, isOnDark: edges.indexOf(levelDb) < edges.length / 2 }))
}
