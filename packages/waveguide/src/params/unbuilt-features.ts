/** A feature of the parameter set that a horn to be solved can't have, and the values that leave it out. */
type UnbuiltFeature = {
  readonly parameter: string
  readonly feature: string
  /** The value to set; the message names it. */
  readonly off: number
  readonly isOff: (value: number) => boolean
}

export const UNBUILT_FEATURES: readonly UnbuiltFeature[] = [
  {
    parameter: 'quadrants',
    feature: 'a part of the circle, which is for mesh files only',
    off: 1234,
    isOff: (v) => v === 1234,
  },
  {
    parameter: 'sim_type',
    feature: 'an infinite baffle, which is no property of a design but asked for beside it, as baffle',
    off: 2,
    isOff: (v) => v === 2,
  },
]

/** Parameters that steer a mesher on a grid of angles and lengths; this one works with edge lengths. */
export const GRID_PARAMETERS: readonly string[] = ['n_angular', 'n_length']

/** Parameters that change nothing that is built here. */
export const INERT_PARAMETERS: readonly string[] = ['corner_segments', 'msh_version']
