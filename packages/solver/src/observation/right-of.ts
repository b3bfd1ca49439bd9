import { add, dot, length, scale, unit, type Vector3 } from '../geometry/vector3.ts'

/** The horizontal direction of a frame: +x made orthogonal to the axis, or +y for an axis along x. */
export function rightOf(axis: Vector3): Vector3 {
  const fromX = orthogonalPart([1, 0, 0], axis)
  return unit(length(fromX) > 1e-6 ? fromX : orthogonalPart([0, 1, 0], axis))
}

function orthogonalPart(vector: Vector3, axis: Vector3): Vector3 {
  return add(vector, scale(axis, -dot(vector, axis)))
}
