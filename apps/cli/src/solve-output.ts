/** The file that `hornbench solve` writes. Every list has one entry per frequency, in the order of the input. */
export type SolveOutput = {
  /** Complex values rotate as e^{-iωt}: a mass-like load has a negative imaginary impedance. */
  timeConvention: 'exp(-iwt)'
  frequenciesHz: number[]
  /** re, im, re, im … at the points of the input, Pa peak, at the given source velocity. Exactly 0 behind an infinite baffle. */
  pressure: (number[] | null)[]
  /** [re, im] of mean source pressure / velocity, Pa·s/m. */
  impedance: ([number, number] | null)[]
  /** rms level re 20 µPa on the axis, 2 m in front of the mouth plane. */
  onAxisDb: (number | null)[]
  /** Directivity index over the full sphere around the mouth centre, reference direction = axis. */
  diDb: (number | null)[]
  /** Wall-clock time of each frequency. */
  seconds: (number | null)[]
  /** CPU time of all processes, meshing and writing included. */
  cpuSeconds: number
  /** Of the linear solver; 0 when it factorised the matrix. */
  iterations: (number | null)[]
  /** The frequencies without values, and why. */
  failures: { index: number; code: string; text: string }[]
  /** Of the equations at the highest frequency. */
  unknowns: number
  /** The mirror planes x = 0 and y = 0 that were used, and why the others were not. */
  symmetry: { x: boolean; y: boolean; reasons: string[] }
  triangles: number
  /** Sum of what each process took at its peak. */
  peakMemoryBytes: number
  /** `axisymmetric`: a round design was solved on its outline. */
  formulation: '3d' | 'axisymmetric'
  /** `infinite`: the mouth lies in a rigid plane without end. */
  baffle: 'none' | 'infinite'
  /**
   * What the pressures were multiplied by: exact source area of a design over its meshed one; 1 for a mesh and for an
   * axisymmetric solve.
   */
  sourceAreaCorrection: number
  warnings: string[]
}
