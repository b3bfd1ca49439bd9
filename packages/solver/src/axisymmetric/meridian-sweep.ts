import type { SolveWatch } from '../checkpoint.ts'
import type { FrequencySolution } from '../solve-frequency.ts'
import type { Meridian } from './meridian.ts'
import { createMeridianModel, type MeridianModel, type MeridianOptions } from './meridian-model.ts'
import { gatherRings, type RingPlaces } from './ring-places.ts'
import { type MeridianRequest, solveMeridian } from './solve-meridian.ts'

/** One body cut into elements that are short enough up to a frequency. */
export type MeridianBand = { readonly upToHz: number; readonly meridian: Meridian }

/**
 * Solves frequencies of a sweep, each on the coarsest meridian that is meant for it; above the last band on the last.
 * What does not depend on the frequency is kept, by one solve at a time.
 *
 * The points of a sweep are one array that is not written to meanwhile.
 *
 * @param bands the same body, by rising frequency
 *
 * @throws BoundaryModelError, and as `solveMeridian` does
 */
export function createMeridianSweep(
  bands: readonly MeridianBand[],
  options: Pick<MeridianOptions, 'kernels'> = {},
): (request: MeridianRequest) => FrequencySolution {
  return onBands({ bands, options }, solveMeridian)
}

type OnBands = { readonly bands: readonly MeridianBand[]; readonly options: Pick<MeridianOptions, 'kernels'> }

/** A frequency, and an array of points that is not written to meanwhile. */
type Asked = SolveWatch & { readonly frequencyHz: number; readonly pointsM: Float64Array }

/** Answers questions about one body by the models of its bands, which are made when they are first needed. */
export function onBands<Question extends Asked, Answer>(
  { bands, options }: OnBands,
  answer: (model: MeridianModel, asked: Question, places: RingPlaces) => Answer,
): (asked: Question) => Answer {
  const models = new Map<MeridianBand, MeridianModel>()
  let observed: { pointsM: Float64Array; places: RingPlaces } | undefined
  return (asked) => {
    const band = bands.find(({ upToHz }) => asked.frequencyHz <= upToHz) ?? bands[bands.length - 1]
    const { isCancelled } = asked
    const model =
      models.get(band) ??
      createMeridianModel(band.meridian, { ...options, ...(isCancelled && { isCancelled }) })
    models.set(band, model)
    const { pointsM } = asked
    if (observed?.pointsM !== pointsM) observed = { pointsM, places: gatherRings(pointsM) }
    return answer(model, asked, observed.places)
  }
}
