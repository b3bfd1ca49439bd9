import type { TriangleSurface } from '../triangle-surface.ts'
import { bodyOfRevolution } from './body-of-revolution.ts'

/** A round cup, open at the top, radius 1 and height 1, whose wall is a third as thick as its edges are long. */
export function thinCup(steps: number): TriangleSurface {
  const h = 1 / steps
  const wall = h / 3
  const meridian: [number, number][] = [[0, 0]]
  for (let i = 1; i <= steps; i++) meridian.push([i * h, 0])
  for (let i = 1; i <= steps; i++) meridian.push([1, i * h])
  for (let i = steps; i >= 1; i--) meridian.push([1 - wall, i * h])
  meridian.push([1 - wall, wall])
  for (let i = steps - 1; i >= 1; i--) meridian.push([i * h, wall])
  meridian.push([0, wall])
  return bodyOfRevolution(meridian, Math.round(2 * Math.PI * steps))
}
