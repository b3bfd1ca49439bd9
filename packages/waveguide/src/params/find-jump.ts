import type { AzimuthFunction } from '../profile/azimuth-function.ts'

/** Halvings of a 1° interval: 40 of them come down to 2e-14 rad. */
const HALVINGS = 40

/**
 * The azimuth in [from, to] at which a function jumps, or undefined when it is continuous as far as halving
 * can tell: the half with the larger change is followed until the change has either shrunk or stayed.
 */
export function findJump(at: AzimuthFunction, fromRad: number, toRad: number): number | undefined {
  let left = fromRad
  let right = toRad
  const change = Math.abs(at(right) - at(left))
  for (let i = 0; i < HALVINGS; i++) {
    const middle = 0.5 * (left + right)
    const leftChange = Math.abs(at(middle) - at(left))
    const rightChange = Math.abs(at(right) - at(middle))
    if (leftChange > rightChange) right = middle
    else left = middle
    if (Math.max(leftChange, rightChange) < 0.25 * change) return undefined
  }
  return left
}
