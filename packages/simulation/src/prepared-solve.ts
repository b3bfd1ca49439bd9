import type { FoundMirrors, MeridianBand } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { ObservationLayout } from './observation/observation-layout.ts'
import type { Baffle } from './source/baffle.ts'
import type { Formulation } from './source/formulation.ts'

/** Everything that a sweep needs besides its frequencies, and what is known of it before anything is solved. */
export type PreparedSolve = {
  /** In metres, closed, normals into the air: wound outward, or in a baffle into the cavity. */
  readonly surface: TriangleSurface
  /** What is solved: the surface, or the meridians. */
  readonly formulation: Formulation
  readonly baffle: Baffle
  /** Of an axisymmetric solve; see `MeridianBand` of the solver. */
  readonly meridians?: readonly MeridianBand[] | undefined
  /** x, y, z of all observation points, in the order of the layout. */
  readonly pointsM: Float64Array
  readonly layout: ObservationLayout
  readonly triangles: number
  /** One for each vertex and its images in the mirror planes; of an axisymmetric solve one for each node of the finest meridian. */
  readonly unknowns: number
  /** The mirror planes that the equations are reduced by, and why there are no more. */
  readonly symmetry: FoundMirrors
  /** What one compute process allocates for it at most; see `planMemoryBytes`, `planBaffledBytes` and `planMeridianBytes` of the solver. */
  readonly memoryBytes: number
  /** What each further thread takes that shares the rows of a frequency; left out where one thread solves alone. */
  readonly threadBytes?: number | undefined
  /** How much work a frequency is by one thread, to compare solves of the same formulation; see `surfaceCost` and `meridianCost`. */
  readonly frequencyCost: number
  /** Above this frequency the longest edge, or element of a meridian, is more than a sixth of a wavelength. */
  readonly validToHz: number
  readonly longestEdgeM: number
  /** Longest side of the bounding box. */
  readonly maxExtentM: number
  /** 'code: sentence' */
  readonly warnings: readonly string[]
  /** Of a design only: its mesh in millimetres as Gmsh 2.2 text. */
  readonly mshText?: string | undefined
}
