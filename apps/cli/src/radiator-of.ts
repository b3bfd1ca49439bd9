import { radiatorFromHorn, radiatorFromMesh, UnusableMeshError, type Radiator } from '@hornbench/simulation'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import { buildHorn } from './build-horn.ts'
import { SolveInputError } from './solve-input-error.ts'
import type { SolveInput } from './solve-input.ts'

/** What the input asks to solve. Throws `SolveInputError` for a design that makes no horn or a mesh that is none. */
export function radiatorOf({ mesh, design }: SolveInput): Radiator {
  if (mesh) return checkMesh(mesh)
  if (design) return radiatorFromHorn(buildHorn(design))
  throw new SolveInputError('Give either "mesh" or "design".')
}

function checkMesh(mesh: TriangleSurface): Radiator {
  try {
    return radiatorFromMesh(mesh)
  } catch (error) {
    if (!(error instanceof UnusableMeshError)) throw error
    const [first] = error.issues
    throw new SolveInputError(`mesh: ${first?.code}: ${first?.message}`, { cause: error })
  }
}
