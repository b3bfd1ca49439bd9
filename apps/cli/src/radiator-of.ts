import {
  baffledMeridianBands,
  meridianBands,
  radiatorFromHorn,
  radiatorFromMesh,
  UnusableMeshError,
  type Radiator,
} from '@hornbench/simulation'
import { buildHorn } from './build-horn.ts'
import { SolveInputError } from './solve-input-error.ts'
import type { SolveInput } from './solve-input.ts'

/**
 * What the input asks to solve. Throws `SolveInputError` for a design that makes no horn, a mesh that is none, or a
 * formulation that does not fit.
 */
export function radiatorOf(input: SolveInput): Radiator {
  const { mesh, design } = input
  if (mesh && input.formulation === 'axisymmetric') {
    throw new SolveInputError(
      'formulation is "axisymmetric", but of a mesh nothing says that it is round. Use "auto" or "3d".',
    )
  }
  if (mesh) return refusing('mesh', () => radiatorFromMesh(mesh, input.baffle))
  if (design) return radiatorOfDesign(design, input)
  throw new SolveInputError('Give either "mesh" or "design".')
}

function radiatorOfDesign(parameters: Record<string, unknown>, input: SolveInput): Radiator {
  const { soundSpeed, density, formulation, baffle } = input
  const { design, horn } = buildHorn(parameters, baffle)
  const medium = { soundSpeed, density }
  const highestHz = input.frequenciesHz.reduce((most, frequencyHz) => Math.max(most, frequencyHz), 0)
  const bandsOf = baffle === 'infinite' ? baffledMeridianBands : meridianBands
  return refusing('design', () => {
    const meridians = bandsOf(design, { medium, highestHz, formulation })
    return radiatorFromHorn(horn, { meridians, baffle })
  })
}

function refusing(what: string, make: () => Radiator): Radiator {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof UnusableMeshError)) throw error
    const [first] = error.issues
    throw new SolveInputError(`${what}: ${first?.code}: ${first?.message}`, { cause: error })
  }
}
