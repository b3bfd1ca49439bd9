/** A point or a direction: x, y, z. */
export type Vector = readonly [x: number, y: number, z: number]

/** a + scale · b */
export function addScaled(a: Vector, b: Vector, scale: number): Vector {
  return [a[0] + scale * b[0], a[1] + scale * b[1], a[2] + scale * b[2]]
}

export function scaled(a: Vector, scale: number): Vector {
  return [scale * a[0], scale * a[1], scale * a[2]]
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

export function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
