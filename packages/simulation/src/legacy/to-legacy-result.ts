import { evenlySpacedDeg } from '../observation/evenly-spaced.ts'
import type { PlaneName } from '../observation/plane-name.ts'
import type { LegacyDocument, LegacyPlane } from './legacy-document.ts'
import { legacyMetadata } from './legacy-metadata.ts'
import type { LegacyResultInput } from './legacy-result-input.ts'
import type { LegacyRow } from './legacy-row.ts'

/**
 * The result document of the older API, with its definitions: peak levels re 20 µPa around the centre of the source,
 * directivity index from the horizontal cut, impedance in Pa·s/m with e^{-iωt}. A failed frequency is `null` in every
 * list; a plane that was not enabled has angles without levels.
 *
 * Key order, ints and floats are those of the older server: print it with the printer of the older API.
 */
export function toLegacyResult(input: LegacyResultInput): LegacyDocument {
  const { frequenciesHz: frequencies, rows } = input
  const column = (read: (row: LegacyRow) => number | null) => rows.map((row) => (row ? read(row) : null))
  const planeOf = createPlanes(input)
  return {
    frequencies,
    directivity: {
      horizontal: planeOf('horizontal'),
      vertical: planeOf('vertical'),
      diagonal: planeOf('diagonal'),
    },
    spl_on_axis: { frequencies, spl: column(({ onAxisDb }) => onAxisDb) },
    impedance: {
      frequencies,
      real: column(({ impedance }) => impedance.re),
      imaginary: column(({ impedance }) => impedance.im),
    },
    di: { frequencies, di: column(({ diDb }) => diDb) },
    metadata: legacyMetadata(input),
  }
}

function createPlanes({ layout, rows }: LegacyResultInput): (plane: PlaneName) => LegacyPlane {
  const anglesDeg = evenlySpacedDeg(layout.legacy.angles)
  // One list for all that have no levels: there may be thousands.
  const empty = anglesDeg.map((angleDeg) => [angleDeg, null] as const)
  return (plane) =>
    rows.map((row) => {
      const levels = row?.planes[plane]
      return levels ? anglesDeg.map((angleDeg, index) => [angleDeg, levels[index]] as const) : empty
    })
}
