import type { Checkpoint } from '../checkpoint.ts'
import { factorLuInPlace, solveLu, type LuFactors } from '../linear-algebra/complex-lu.ts'
import { multiplyBy } from '../linear-algebra/complex-vector.ts'
import { applyMatrix, type Equations, type SolvedEquations, solveShared } from '../solve-equations.ts'
import { addHalfApertureMass, apertureMoments } from './aperture-mass.ts'
import type { BaffledModel } from './baffled-model.ts'

export type CoupledSolution = SolvedEquations & {
  /** ∂p/∂n by column of the layer, interleaved. */
  readonly slope: Float64Array
}

/**
 * Solves (A + ½M_a) p + S_w q = b, 2 S_aa q = M_a p: A is ½M − K of the cavity, whose matrix is overwritten with
 * A + ½M_a, M_a the mass matrix of the aperture. q is eliminated, and the equations left for p have all rows of
 * the aperture free of S.
 *
 * @throws SingularMatrixError
 */
export function solveCoupled(
  model: BaffledModel,
  rightSide: Float64Array,
  options: { readonly tolerance: number; readonly checkpoint: Checkpoint },
): CoupledSolution {
  addHalfApertureMass({ surface: model.cavity.surface, rows: model.rows }, model.cavity.matrix)
  const factors = factorLuInPlace(model.layer.apertureBlock(), () => options.checkpoint(0))
  const solved = solveShared(equationsOf(model, factors, options.checkpoint), rightSide, options)
  return { ...solved, slope: slopeOf(model, factors, solved.solution) }
}

/** q of S_aa q = ½ M_a p. */
function slopeOf(model: BaffledModel, factors: LuFactors, pressure: Float64Array): Float64Array {
  const moments = apertureMoments({ surface: model.cavity.surface, rows: model.rows }, pressure)
  multiplyBy(moments, 0.5)
  return solveLu(factors, moments)
}

/** The equations of p alone. */
function equationsOf(model: BaffledModel, factors: LuFactors, checkpoint: Checkpoint): Equations {
  const { matrix, kernels } = model.cavity
  const { size, re, im } = matrix
  const { wallUnknowns, apertureUnknowns } = model.rows
  const wall = new Float64Array(2 * wallUnknowns.length)
  const layerOf = (pressure: Float64Array) => {
    checkpoint(0)
    model.layer.multiplyWall(slopeOf(model, factors, pressure), wall)
  }
  const diagonal = new Float64Array(2 * size)
  for (let i = 0; i < size; i++) diagonal.set([re[i * size + i], im[i * size + i]], 2 * i)
  return {
    size,
    diagonal,
    apply(x, y) {
      applyMatrix({ matrix, matrixVector: kernels.matrixVector }, x, y, checkpoint)
      layerOf(x)
      wallUnknowns.forEach((unknown, row) => {
        y[2 * unknown] += wall[2 * row]
        y[2 * unknown + 1] += wall[2 * row + 1]
      })
    },
    factor(goOn) {
      const whole = { size, re: new Float64Array(re), im: new Float64Array(im) }
      for (const column of apertureUnknowns) {
        const hat = new Float64Array(2 * size)
        hat[2 * column] = 1
        layerOf(hat)
        wallUnknowns.forEach((unknown, row) => {
          whole.re[size * unknown + column] += wall[2 * row]
          whole.im[size * unknown + column] += wall[2 * row + 1]
        })
      }
      return factorLuInPlace(whole, goOn)
    },
  }
}
