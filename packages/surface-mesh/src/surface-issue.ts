/**
 * What can be wrong with a surface that someone hands in. The codes are stable: clients match on them. Behind each
 * stands what `count` and `examples` of the issue refer to.
 */
export type SurfaceIssueCode =
  /** No vertices or no triangles. */
  | 'mesh_empty'
  /** The length of `vertices` or `triangles` is not a multiple of three. Counts surplus numbers. */
  | 'array_length'
  /** Not one tag for each triangle. Counts tags. */
  | 'tag_count_mismatch'
  /** Indices of vertices that do not exist. Triangles. */
  | 'mesh_index_range'
  /** Tags that mean nothing. Triangles. */
  | 'unknown_tag'
  /** Nothing moves. */
  | 'missing_source_tag'
  /** NaN or Infinity. Vertices. */
  | 'non_finite_vertex'
  /** So large, so small or so far from the origin that arithmetic fails. Vertices. */
  | 'coordinate_range'
  /** Vertices that no triangle uses. */
  | 'unused_vertex'
  /** Vertices in the same place as another one. */
  | 'unwelded_vertices'
  /** Triangles without an area. */
  | 'degenerate_triangle'
  /** Triangles on the same three vertices as another one. */
  | 'duplicate_triangle'
  /** Edges with one triangle only; examples are the triangles. */
  | 'open_mesh'
  /** Edges with three triangles or more; examples are triangles. */
  | 'non_manifold_edge'
  /** Vertices where two fans of triangles meet that share nothing else. */
  | 'pinched_vertex'
  /** Triangles that are wound against their neighbours. */
  | 'inconsistent_winding'
  /** Triangles of closed pieces that are inside out. */
  | 'inverted_normals'
  /** Pairs of triangles that touch or cross; examples are the first triangles of the pairs. */
  | 'self_intersection'
  /** The search for crossings gave up. Counts nothing. */
  | 'self_intersection_undecided'
  /** Closed pieces inside another one; examples are triangles, one of each piece. */
  | 'nested_component'

/**
 * - `rejected`: the surface must not be solved, whatever else is true of it.
 * - `repaired`: the repaired surface no longer has this fault; worth telling the user.
 * - `warning`: the surface can be solved as it is, with less confidence.
 */
export type SurfaceIssueSeverity = 'rejected' | 'repaired' | 'warning'

/** One kind of fault of a surface, with what a person needs to find it in the file it came from. */
export type SurfaceIssue = {
  readonly code: SurfaceIssueCode
  readonly severity: SurfaceIssueSeverity
  /** Whole sentences: what is wrong, where one case is, what to do next. Places are in the unit of the surface. */
  readonly message: string
  /** What `examples` are indices of. */
  readonly subject: 'triangle' | 'vertex'
  /** How often the fault occurs; of what, see the code. */
  readonly count: number
  /** Up to five indices in the arrays of the input. */
  readonly examples: readonly number[]
}
