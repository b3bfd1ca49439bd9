/**
 * How many radii from the centre the corners of a polygon between the ends of a half circle have to lie for it to have
 * the circle's area, with its ends on the circle.
 *
 * @param positions of the corners as shares of the angle, rising from 0 to 1; two of them leave nothing to raise
 */
export function raiseOfHalfCircle(positions: readonly number[]): number {
  const last = positions.length - 1
  // Twice the area of the triangles from the centre: those at the ends have one raised side, the others two.
  let once = 0
  let squared = 0
  for (let i = 1; i <= last; i++) {
    const area = Math.sin(Math.PI * (positions[i] - positions[i - 1]))
    if (i === 1 || i === last) once += area
    else squared += area
  }
  if (last < 2) return 1
  // squared ρ² + once ρ = π, in the form that holds for squared = 0 too.
  return (2 * Math.PI) / (once + Math.sqrt(once * once + 4 * squared * Math.PI))
}
