import type { Checkpoint } from '../checkpoint.ts'
import { factorLu, solveLu, type LuFactors } from '../linear-algebra/complex-lu.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import { multiplyBy } from '../linear-algebra/complex-vector.ts'
import { solveGmres } from '../linear-algebra/gmres.ts'
import { matrixVector } from '../linear-algebra/matrix-vector.ts'
import {
  applyMatrix,
  diagonalOf,
  DIRECT_UNKNOWNS,
  eliminate,
  FALLBACK_UNKNOWNS,
  type SolvedEquations,
  unconverged,
} from '../solve-equations.ts'
import { addHalfApertureMass, apertureMoments } from './aperture-mass.ts'
import type { BaffledModel } from './baffled-model.ts'

export type CoupledSolution = SolvedEquations & {
  /** ∂p/∂n by column of the layer, interleaved. */
  readonly slope: Float64Array
}

type Options = { readonly tolerance: number; readonly checkpoint: Checkpoint }

/**
 * Solves (A + ½M_a) p + S_w q = b, 2 S_aa q = M_a p: A is ½M − K of the cavity, whose matrix is overwritten with
 * A + ½M_a, M_a the mass matrix of the aperture. q is eliminated; p is iterated, or eliminated when small or when the
 * iteration does not converge.
 *
 * @throws SingularMatrixError
 */
export function solveCoupled(
  model: BaffledModel,
  rightSide: Float64Array,
  options: Options,
): CoupledSolution {
  const { matrix, surface } = model.cavity
  addHalfApertureMass({ surface, rows: model.rows }, matrix)
  const factors = factorLu(model.layer.apertureBlock(), () => options.checkpoint(0))
  const solved = solveForPressure(model, factors, rightSide, options)
  return { ...solved, slope: slopeOf(model, factors, solved.solution) }
}

function solveForPressure(
  model: BaffledModel,
  factors: LuFactors,
  rightSide: Float64Array,
  options: Options,
): SolvedEquations {
  const { size } = model.cavity.matrix
  const direct = () => {
    const matrix = wholeMatrix(model, factors, options.checkpoint)
    return eliminate({ matrix, matrixVector }, rightSide, options.checkpoint)
  }
  if (size <= DIRECT_UNKNOWNS) return direct()
  const { matrix, kernels } = model.cavity
  const wall = new Float64Array(2 * model.rows.wallUnknowns.length)
  const apply = (x: Float64Array, y: Float64Array) => {
    applyMatrix({ matrix, matrixVector: kernels.matrixVector }, x, y, options.checkpoint)
    model.layer.multiplyWall(slopeOf(model, factors, x), wall)
    model.rows.wallUnknowns.forEach((unknown, row) => {
      y[2 * unknown] += wall[2 * row]
      y[2 * unknown + 1] += wall[2 * row + 1]
    })
  }
  const iterated = solveGmres(
    { apply, diagonal: diagonalOf(matrix), rightSide },
    { tolerance: options.tolerance, stopWhenStagnant: size <= FALLBACK_UNKNOWNS },
  )
  if (iterated.converged) return { ...iterated, method: 'gmres', warnings: [] }
  if (size > FALLBACK_UNKNOWNS) return { ...iterated, method: 'gmres', warnings: [unconverged(iterated)] }
  return { ...direct(), method: 'lu_fallback', iterations: iterated.iterations }
}

/** q of S_aa q = ½ M_a p. */
function slopeOf(model: BaffledModel, factors: LuFactors, pressure: Float64Array): Float64Array {
  const moments = apertureMoments({ surface: model.cavity.surface, rows: model.rows }, pressure)
  multiplyBy(moments, 0.5)
  return solveLu(factors, moments)
}

/** The equations of p alone, in double precision: the column of an unknown on the aperture also has what its q gives. */
function wholeMatrix(model: BaffledModel, factors: LuFactors, checkpoint: Checkpoint): ComplexMatrix {
  const { size, re, im } = model.cavity.matrix
  const whole = { size, re: Float64Array.from(re), im: Float64Array.from(im) }
  const wall = new Float64Array(2 * model.rows.wallUnknowns.length)
  for (const column of model.rows.apertureUnknowns) {
    checkpoint(0)
    const hat = new Float64Array(2 * size)
    hat[2 * column] = 1
    model.layer.multiplyWall(slopeOf(model, factors, hat), wall)
    model.rows.wallUnknowns.forEach((unknown, row) => {
      whole.re[size * unknown + column] += wall[2 * row]
      whole.im[size * unknown + column] += wall[2 * row + 1]
    })
  }
  return whole
}
