import type { MirrorPlanes } from '@hornbench/solver'

/** Pairs of points of two triangles far apart. */
const POINTS_BY_PAIR = 9
/** Three points of a triangle, in double precision, which takes twice as long. */
const POINTS_BY_FIELD = 6

type Surface = { readonly triangles: number; readonly planes: MirrorPlanes; readonly points: number }

/** How much work a frequency is, to compare solves of the same formulation: evaluations of the kernel on a surface. */
export function surfaceCost({ triangles, planes, points }: Surface): number {
  const images = (planes.x ? 2 : 1) * (planes.y ? 2 : 1)
  return triangles * (POINTS_BY_PAIR * (triangles / images) + POINTS_BY_FIELD * points)
}

/** The same of an outline: its rings between elements, and to the points. */
export function meridianCost({ elements, points }: { elements: number; points: number }): number {
  return elements * (elements + points)
}
