import { colourAt, type ColourMapName } from '../theme/colour-map.ts'
import type { MapNormalisation } from './normalisation.ts'

/** The colour of the levels from `fromDb` to `toDb`; the outer steps are open. */
export type ColourStep = { readonly fromDb: number; readonly toDb: number; readonly colour: string }

type StepOptions = {
  readonly normalisation: MapNormalisation
  /** Of the absolute levels. */
  readonly highestDb: number
  readonly colourMap: ColourMapName
}

const STEP_DB = 3
const SPAN_DB = 30
const OVER_COLOUR: Readonly<Record<ColourMapName, string>> = {
  viridis: '#fffbd9',
  cividis: '#fffbe6',
  'jet-like': '#7a0403',
}

/**
 * Steps of 3 dB over 30 dB. Relative levels: down from −3 dB, and one step from −3 to +3 dB around the reference: an
 * edge at 0 dB would run along the reference itself. Absolute levels: down from the highest.
 */
export function colourSteps({ normalisation, highestDb, colourMap }: StepOptions): ColourStep[] {
  const isRelative = normalisation !== 'none'
  const over = isRelative ? 1 : 0
  const top = !isRelative ? Math.ceil(highestDb / STEP_DB) * STEP_DB : 0
  const falling = Array.from({ length: SPAN_DB / STEP_DB }, (_, index) => top - (index + 1) * STEP_DB)
  const edges = [...(isRelative ? [STEP_DB] : []), ...falling].toReversed()
  const bounds = [-Infinity, ...edges, Infinity]
  return bounds.slice(1).map((toDb, index) => ({
    fromDb: bounds[index] ?? -Infinity,
    toDb,
    // What is louder than the reference has a colour beyond the map, so that the beam has the brightest of it.
    colour:
      toDb === Infinity && isRelative
        ? OVER_COLOUR[colourMap]
        : colourAt(colourMap, index / (edges.length - over)),
  }))
}
