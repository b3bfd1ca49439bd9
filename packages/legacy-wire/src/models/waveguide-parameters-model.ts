import { FLOAT, FLOAT_OR_STR, INT, optional, STR } from './model.ts'
import type { Field, Model } from './model.ts'

/** Profile: texts are expressions in the azimuth. `R`, `L`, `s` and `a` take texts only. */
const PROFILE: readonly Field[] = [
  { name: 'formula_type', type: STR, default: 'R-OSSE' },
  { name: 'R', type: optional(STR), default: null },
  { name: 'r', type: FLOAT_OR_STR, default: 0.4 },
  { name: 'b', type: FLOAT_OR_STR, default: 0.2 },
  { name: 'm', type: FLOAT_OR_STR, default: 0.85 },
  { name: 'tmax', type: FLOAT_OR_STR, default: 1 },
  { name: 'L', type: optional(STR), default: '120' },
  { name: 's', type: optional(STR), default: '0.58' },
  { name: 'n', type: FLOAT_OR_STR, default: 4.158 },
  { name: 'h', type: FLOAT_OR_STR, default: 0 },
  { name: 'a', type: optional(STR), default: null },
  { name: 'r0', type: FLOAT_OR_STR, default: 12.7 },
  { name: 'a0', type: FLOAT_OR_STR, default: 15.5 },
  { name: 'k', type: FLOAT_OR_STR, default: 2 },
  { name: 'q', type: FLOAT_OR_STR, default: 3.4 },
]

const THROAT: readonly Field[] = [
  { name: 'throat_profile', type: INT, default: 1n },
  { name: 'throat_ext_angle', type: FLOAT, default: 0 },
  { name: 'throat_ext_length', type: FLOAT, default: 0 },
  { name: 'slot_length', type: FLOAT, default: 0 },
  { name: 'rot', type: FLOAT, default: 0 },
  { name: 'circ_arc_term_angle', type: FLOAT, default: 1 },
  { name: 'circ_arc_radius', type: FLOAT, default: 0 },
]

const GUIDING_CURVE: readonly Field[] = [
  { name: 'gcurve_type', type: INT, default: 0n },
  { name: 'gcurve_dist', type: FLOAT, default: 0.5 },
  { name: 'gcurve_width', type: FLOAT, default: 0 },
  { name: 'gcurve_aspect_ratio', type: FLOAT, default: 1 },
  { name: 'gcurve_se_n', type: FLOAT, default: 3 },
  { name: 'gcurve_sf', type: optional(STR), default: null },
  { name: 'gcurve_sf_a', type: optional(STR), default: null },
  { name: 'gcurve_sf_b', type: optional(STR), default: null },
  { name: 'gcurve_sf_m1', type: optional(STR), default: null },
  { name: 'gcurve_sf_m2', type: optional(STR), default: null },
  { name: 'gcurve_sf_n1', type: optional(STR), default: null },
  { name: 'gcurve_sf_n2', type: optional(STR), default: null },
  { name: 'gcurve_sf_n3', type: optional(STR), default: null },
  { name: 'gcurve_rot', type: FLOAT, default: 0 },
]

const MORPH: readonly Field[] = [
  { name: 'morph_target', type: INT, default: 0n },
  { name: 'morph_width', type: FLOAT, default: 0 },
  { name: 'morph_height', type: FLOAT, default: 0 },
  { name: 'morph_corner', type: FLOAT, default: 0 },
  { name: 'morph_rate', type: FLOAT, default: 3 },
  { name: 'morph_fixed', type: FLOAT, default: 0 },
  { name: 'morph_allow_shrinkage', type: INT, default: 0n },
]

/** Numbers of samples of the profile, and lengths of the mesh's edges, which do not depend on each other. */
const MESHING: readonly Field[] = [
  { name: 'n_angular', type: INT, default: 100n },
  { name: 'n_length', type: INT, default: 20n },
  { name: 'quadrants', type: INT, default: 1234n },
  { name: 'throat_res', type: FLOAT, default: 5 },
  { name: 'mouth_res', type: FLOAT, default: 8 },
  { name: 'rear_res', type: FLOAT, default: 25 },
]

const ENCLOSURE: readonly Field[] = [
  { name: 'wall_thickness', type: FLOAT, default: 6 },
  { name: 'enc_depth', type: FLOAT, default: 0 },
  { name: 'enc_space_l', type: FLOAT, default: 25 },
  { name: 'enc_space_t', type: FLOAT, default: 25 },
  { name: 'enc_space_r', type: FLOAT, default: 25 },
  { name: 'enc_space_b', type: FLOAT, default: 25 },
  { name: 'enc_edge', type: FLOAT, default: 18 },
  { name: 'enc_edge_type', type: INT, default: 1n },
  { name: 'corner_segments', type: INT, default: 4n },
  { name: 'enc_front_resolution', type: optional(STR), default: null },
  { name: 'enc_back_resolution', type: optional(STR), default: null },
]

/** A horn by its parameters, in millimetres and degrees: the body of `POST /api/mesh/build`, and part of a solve request. */
export const WAVEGUIDE_PARAMETERS: Model = {
  name: 'WaveguideParamsRequest',
  fields: [
    ...PROFILE,
    ...THROAT,
    ...GUIDING_CURVE,
    ...MORPH,
    ...MESHING,
    ...ENCLOSURE,
    { name: 'sim_type', type: INT, default: 2n },
    { name: 'msh_version', type: STR, default: '2.2' },
  ],
}
