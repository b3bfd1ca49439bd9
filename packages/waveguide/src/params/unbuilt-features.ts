/** A feature of the parameter set that this builder does not have, and the values that leave it out. */
type UnbuiltFeature = {
  readonly parameter: string
  readonly feature: string
  /** The value to set; the message names it. */
  readonly off: number
  readonly isOff: (value: number) => boolean
}

export const UNBUILT_FEATURES: readonly UnbuiltFeature[] = [
  { parameter: 'throat_profile', feature: 'a throat profile other than 1', off: 1, isOff: (v) => v === 1 },
  { parameter: 'throat_ext_length', feature: 'a throat extension', off: 0, isOff: (v) => v <= 0 },
  { parameter: 'slot_length', feature: 'a slot', off: 0, isOff: (v) => v <= 0 },
  { parameter: 'rot', feature: 'a rotated profile', off: 0, isOff: (v) => v === 0 },
  { parameter: 'gcurve_type', feature: 'a guiding curve', off: 0, isOff: (v) => v === 0 },
  { parameter: 'morph_target', feature: 'morphing', off: 0, isOff: (v) => v === 0 },
  { parameter: 'enc_depth', feature: 'an enclosure', off: 0, isOff: (v) => v <= 0 },
  { parameter: 'quadrants', feature: 'a part of the full circle', off: 1234, isOff: (v) => v === 1234 },
  { parameter: 'sim_type', feature: 'an infinite baffle', off: 2, isOff: (v) => v === 2 },
]

/**
 * Parameters that only matter once an unbuilt feature is switched on. Whatever they hold, nothing is lost.
 */
export const PARAMETERS_OF_UNBUILT_FEATURES: readonly string[] = [
  'throat_ext_angle',
  'circ_arc_term_angle',
  'circ_arc_radius',
  'gcurve_dist',
  'gcurve_width',
  'gcurve_aspect_ratio',
  'gcurve_se_n',
  'gcurve_rot',
  'gcurve_sf',
  ...['a', 'b', 'm1', 'm2', 'n1', 'n2', 'n3'].map((letter) => `gcurve_sf_${letter}`),
  'morph_width',
  'morph_height',
  'morph_corner',
  'morph_rate',
  'morph_fixed',
  'morph_allow_shrinkage',
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
