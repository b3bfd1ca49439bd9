/** x, y, z: mm in the coordinates of the horn (axis +z, up +y), or without unit where it is a direction. */
export type Vector = readonly [x: number, y: number, z: number]

export function plus(a: Vector, b: Vector, factor = 1): Vector {
  return [a[0] + factor * b[0], a[1] + factor * b[1], a[2] + factor * b[2]]
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
