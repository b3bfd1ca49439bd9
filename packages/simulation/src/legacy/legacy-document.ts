/**
 * The result document of the older API, in its key order. `number` is a float and `bigint` an int: the two print
 * differently there.
 */
export type LegacyDocument = {
  readonly frequencies: readonly number[]
  /** By plane and frequency: [angle in degrees, dB re the level at the norm angle]. */
  readonly directivity: {
    readonly horizontal: LegacyPlane
    readonly vertical: LegacyPlane
    readonly diagonal: LegacyPlane
  }
  readonly spl_on_axis: { readonly frequencies: readonly number[]; readonly spl: Series }
  readonly impedance: {
    readonly frequencies: readonly number[]
    readonly real: Series
    readonly imaginary: Series
  }
  readonly di: { readonly frequencies: readonly number[]; readonly di: Series }
  readonly metadata: LegacyMetadata
}

type Series = readonly (number | null)[]
export type LegacyPlane = readonly (readonly (readonly [number, number | null])[])[]

/** Of an optimised solve; the other kind has `solver_path` and fewer blocks. */
export type LegacyMetadata = Readonly<Record<string, LegacyValue>>

export type LegacyValue =
  null | boolean | string | bigint | number | readonly LegacyValue[] | { readonly [key: string]: LegacyValue }
