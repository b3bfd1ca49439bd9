/** Something the user should know about a design or its mesh that does not forbid solving it. */
export type MeshWarning = {
  readonly code: MeshWarningCode
  /** Full sentences: what was found, with numbers, and which parameter changes it. */
  readonly message: string
}

/** The codes are stable: clients match on them. */
export type MeshWarningCode =
  | 'parameter-without-effect'
  | 'profile-kink'
  | 'guide-missed'
  | 'wall-thinned'
  | 'edge-reduced'
  | 'small-angle'
  | 'small-median-angle'
  | 'abrupt-grading'
  | 'sliver'
