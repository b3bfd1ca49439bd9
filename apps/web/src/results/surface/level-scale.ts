import { type ColourMapName, colourAt } from '@hornbench/charts'
import type { LevelScale } from '../../preview/view/pressure-parts.ts'

const STEP_DB = 3
const STEPS = 10

/** Ten steps of 3 dB down from the highest level, as on the map of absolute levels. */
export function levelScale(levelDb: Float32Array, colourMap: ColourMapName): LevelScale {
  const highest = levelDb.reduce((most, level) => Math.max(most, level), -Infinity)
  const highDb = Math.ceil((Number.isFinite(highest) ? highest : 0) / STEP_DB) * STEP_DB
  const colours = Array.from({ length: STEPS }, (_, index) => colourAt(colourMap, index / (STEPS - 1)))
  return { lowDb: highDb - STEPS * STEP_DB, highDb, colours }
}
