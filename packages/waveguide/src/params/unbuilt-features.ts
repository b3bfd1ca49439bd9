/** A feature of the parameter set that this builder does not have, and the values that leave it out. */
type UnbuiltFeature = {
  readonly parameter: string
  readonly feature: string
  /** The value to set; the message names it. */
  readonly off: number
  readonly isOff: (value: number) => boolean
}

export const UNBUILT_FEATURES: readonly UnbuiltFeature[] = [
  { parameter: 'enc_depth', feature: 'an enclosure', off: 0, isOff: (v) => v <= 0 },
  { parameter: 'quadrants', feature: 'a part of the full circle', off: 1234, isOff: (v) => v === 1234 },
  { parameter: 'sim_type', feature: 'an infinite baffle', off: 2, isOff: (v) => v === 2 },
]

/**
 * Parameters that only matter once an unbuilt feature is switched on. Whatever they hold, nothing is lost.
 */
export const PARAMETERS_OF_UNBUILT_FEATURES: readonly string[] = [
  'enc_space_l',
  'enc_space_t',
  'enc_space_r',
  'enc_space_b',
  'enc_edge',
  'enc_edge_type',
  'enc_front_resolution',
  'enc_back_resolution',
]

/** Parameters that steer a mesher on a grid of angles and lengths; this one works with edge lengths. */
export const GRID_PARAMETERS: readonly string[] = ['n_angular', 'n_length']

/** Parameters that change nothing that is built here. */
export const INERT_PARAMETERS: readonly string[] = ['corner_segments', 'msh_version']
