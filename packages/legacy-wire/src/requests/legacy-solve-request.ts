import type { WireValue } from '../json/wire-value.ts'

export type LegacyObject = ReadonlyMap<string, WireValue>
export type LegacyAxis = 'horizontal' | 'vertical' | 'diagonal'
export type MeshValidationMode = 'strict' | 'warn' | 'off'

/** A triangle mesh as it was sent; nothing is checked about indices, tags and units but the lengths of the lists. */
export type LegacyMesh = {
  readonly vertices: readonly number[]
  readonly indices: readonly bigint[]
  readonly surfaceTags: readonly bigint[]
  readonly format: string
  readonly boundaryConditions: LegacyObject | null
  readonly metadata: LegacyObject | null
}

/** Angles in degrees, the distance in metres; the range of angles may have any number of entries. */
export type LegacyPolarConfig = {
  readonly angleRange: readonly number[]
  readonly normAngle: number
  readonly distance: number
  readonly inclination: number
  readonly enabledAxes: readonly LegacyAxis[]
}

/** A request of the older surface to solve, all defaults filled in. NaN and infinities may be anywhere in it. */
export type LegacySolveRequest = {
  readonly mesh: LegacyMesh
  /** Hz, of any length. */
  readonly frequencyRange: readonly number[]
  readonly numFrequencies: bigint
  readonly simType: string
  readonly options: LegacyObject | null
  readonly polarConfig: LegacyPolarConfig | null
  readonly useOptimized: boolean
  readonly enableSymmetry: boolean
  readonly verbose: boolean
  /** Normalised; the stored text keeps it as it was sent. */
  readonly meshValidationMode: MeshValidationMode
  /** Only exactly `log` is logarithmic. */
  readonly frequencySpacing: string
  readonly deviceMode: string
  /** Where the mesh is to be built from parameters: those of the horn, all defaults filled in, for the full circle. */
  readonly occParameters?: LegacyObject
}
