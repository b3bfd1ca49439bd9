import type { ObservedSolution } from '../observed-solution.ts'
import type { PreparedSolve } from '../prepared-solve.ts'

/**
 * The field of a point source, e^{ikr}/r Pa with r in metres (e^{-iωt}): the same in all directions, so that every level
 * is known.
 */
export function pointSource(
  { pointsM }: Pick<PreparedSolve, 'pointsM'>,
  centreM: readonly [number, number, number],
  wavenumber: number,
): ObservedSolution {
  const pressure = new Float64Array((2 * pointsM.length) / 3)
  for (let point = 0; point < pointsM.length / 3; point++) {
    const [x, y, z] = pointsM.subarray(3 * point, 3 * point + 3)
    const r = Math.hypot(x - centreM[0], y - centreM[1], z - centreM[2])
    pressure[2 * point] = Math.cos(wavenumber * r) / r
    pressure[2 * point + 1] = Math.sin(wavenumber * r) / r
  }
  return { pressure, impedance: { re: 41.503, im: -83.006 } }
}
