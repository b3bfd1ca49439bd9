/** What one run of Gmsh may use. */
export type GmshLimits = {
  readonly timeMs: number
  /** Address space where the system can limit it, else what lies in memory. */
  readonly memoryBytes: number
  /** Of the mesh, and of any other file. */
  readonly fileBytes: number
}

const MIB = 2 ** 20

/** A surface that can be solved here has a mesh of 1 MB and is made in a second or two. */
export const GMSH_LIMITS: GmshLimits = { timeMs: 30_000, memoryBytes: 1024 * MIB, fileBytes: 8 * MIB }
