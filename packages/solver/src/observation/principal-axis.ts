import { unit, type Vector3 } from '../geometry/vector3.ts'

const POWER_STEPS = 200

/**
 * The direction in which points spread most: the leading eigenvector of their covariance, by power
 * iteration. When two directions spread equally, either may come out.
 *
 * @param points x, y, z triples
 */
export function principalAxis(points: Float64Array, centre: Vector3): Vector3 {
  const covariance = covarianceOf(points, centre)
  // No simple direction, so that it is not orthogonal to the one sought on a body with simple symmetry.
  let direction: Vector3 = [1, 0.61, 0.37]
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = multiply(covariance, direction)
    if (!(Math.abs(next[0]) + Math.abs(next[1]) + Math.abs(next[2]) > 0)) break
    direction = unit(next)
  }
  return unit(direction)
}

type Symmetric3 = readonly [Vector3, Vector3, Vector3]

function covarianceOf(points: Float64Array, centre: Vector3): Symmetric3 {
  const sum = new Float64Array(9)
  for (let at = 0; at < points.length; at += 3) {
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 3; column++) {
        sum[3 * row + column] += (points[at + row] - centre[row]) * (points[at + column] - centre[column])
      }
    }
  }
  return [
    [sum[0], sum[1], sum[2]],
    [sum[3], sum[4], sum[5]],
    [sum[6], sum[7], sum[8]],
  ]
}

function multiply(matrix: Symmetric3, v: Vector3): Vector3 {
  return [
    matrix[0][0] * v[0] + matrix[0][1] * v[1] + matrix[0][2] * v[2],
    matrix[1][0] * v[0] + matrix[1][1] * v[1] + matrix[1][2] * v[2],
    matrix[2][0] * v[0] + matrix[2][1] * v[1] + matrix[2][2] * v[2],
  ]
}
