/** x, y, z. For frames and other places that run a few times; loops over meshes use flat arrays. */
export type Vector3 = readonly [number, number, number]

export function add(a: Vector3, b: Vector3): Vector3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

export function scale(a: Vector3, factor: number): Vector3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor]
}

export function dot(a: Vector3, b: Vector3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

export function cross(a: Vector3, b: Vector3): Vector3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function length(a: Vector3): number {
  return Math.sqrt(dot(a, a))
}

/** The vector of length 1 in the direction of `a`, which must not be 0. */
export function unit(a: Vector3): Vector3 {
  return scale(a, 1 / length(a))
}

/** Entry `index` of an array of x, y, z triples. */
export function vectorAt(array: Float64Array, index: number): Vector3 {
  return [array[3 * index], array[3 * index + 1], array[3 * index + 2]]
}
