export type ValueColumn = {
  readonly label: string
  /** Empty for a plain number. */
  readonly unit: string
  /** What the number refers to: "re 20 µPa rms, 2 m from the mouth plane". Empty where there is nothing to say. */
  readonly reference: string
}

/** One row for each frequency, or angle, in rising order. The first column holds it. */
export type ValueTable = {
  readonly caption: string
  readonly columns: readonly ValueColumn[]
  readonly rows: readonly (readonly (number | null)[])[]
}
