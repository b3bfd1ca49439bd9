import type { Meridian } from '@hornbench/solver'
import { areaByTag, SURFACE_TAG } from '@hornbench/surface-mesh'
import type { Radiator } from './radiator.ts'

/** Intervals of Simpson's rule by element: exact to 1e-7 for the half turns that an element makes at most. */
const INTERVALS = 16

/** The area of the source as it is solved, m²: of the triangles, or of what the outline sweeps. */
export function sourceAreaM2({ surface, meridians }: Pick<Radiator, 'surface' | 'meridians'>): number {
  const finest = meridians?.at(-1)
  return finest ? sweptAreaM2(finest.meridian) : (areaByTag(surface).get(SURFACE_TAG.source) ?? 0)
}

/** 2π ∫ ρ ds over the elements of the source, which are parabolas through their three nodes. */
function sweptAreaM2({ nodes, tags }: Meridian): number {
  let area = 0
  tags.forEach((tag, element) => {
    if (tag !== SURFACE_TAG.source) return
    for (let i = 0; i <= INTERVALS; i++) {
      const weight = i === 0 || i === INTERVALS ? 1 : i % 2 === 0 ? 2 : 4
      area +=
        ((2 * Math.PI * weight) / (3 * INTERVALS)) * areaRate(nodes.subarray(4 * element), i / INTERVALS)
    }
  })
  return area
}

/** ρ |d(ρ, z)/dt| at t of the element whose nodes come first. */
function areaRate(nodes: Float64Array, t: number): number {
  const hats = [(1 - t) * (1 - 2 * t), 4 * t * (1 - t), t * (2 * t - 1)]
  const slopes = [4 * t - 3, 4 - 8 * t, 4 * t - 1]
  const sum = (factors: readonly number[], axis: number) =>
    factors.reduce((whole, factor, node) => whole + factor * nodes[2 * node + axis], 0)
  return sum(hats, 0) * Math.hypot(sum(slopes, 0), sum(slopes, 1))
}
