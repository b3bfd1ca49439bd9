/** The air that the body stands in: lossless, at rest. */
export type Medium = {
  /** c, m/s. */
  readonly soundSpeed: number
  /** ρ, kg/m³. */
  readonly density: number
}
