import { type FactorLu, factorLu } from '../linear-algebra/complex-lu.ts'
import { addFieldOfPoints, type FieldSources } from './add-field-of-points.ts'
import { createElementPair, type ElementPair } from './element-pair.ts'
import { integratePair } from './integrate-pair.ts'
import type { MeridianPoints } from './meridian-points.ts'

/** What the sums around rings need to know. */
export type RingFrequency = {
  readonly points: MeridianPoints
  readonly wavenumber: number
  /** One of `CARE`. */
  readonly care: number
}

/** The inner loops of a body of revolution, what compiled kernels may replace. */
export type MeridianKernels = {
  /** Takes in the points of a frequency. The integrals of the frequency before end with it. */
  readonly openRings: (frequency: RingFrequency) => RingIntegrals
  readonly factorLu: FactorLu
}

/** Sums over the points of a meridian at one frequency: of a near element what `ringRemainder` leaves of the kernels. */
export type RingIntegrals = {
  /** The integrals over a pair of elements; the next call overwrites them. */
  readonly integratePair: (e: number, f: number, isNear: boolean) => ElementPair
  /** Takes in what the points send. The field before ends with it. */
  readonly openField: (sources: FieldSources) => AddField
}

/** Adds what the elements [from, to) send to the place ρ, z to `sum`: re, im. */
export type AddField = (
  place: readonly [number, number],
  elements: { readonly from: number; readonly to: number; readonly isNear: boolean },
  sum: Float64Array,
) => void

/** In TypeScript: documentation, oracle, and for engines that can't run the compiled ones. */
export const referenceMeridianKernels: MeridianKernels = {
  openRings(frequency) {
    const pair = createElementPair()
    return {
      integratePair(e, f, isNear) {
        integratePair({ ...frequency, isNear }, [e, f], pair)
        return pair
      },
      openField: (sources) => (place, elements, sum) =>
        addFieldOfPoints({ ...frequency, sources }, place, elements, sum),
    }
  },
  factorLu,
}
