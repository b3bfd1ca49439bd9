import type { TriangleSurface } from '@hornbench/surface-mesh'
import { buildHornSurface, parseDesign } from '@hornbench/waveguide'

/** By name: about so many triangles, and what edges of 5.8 mm at the throat, 10.4 and 11.6 mm behind it are multiplied by. */
export const BENCH_HORNS = { '1000': 2.5, '2500': 0.75, '5000': 0.47, '10000': 0.32 } as const

export type BenchHorn = keyof typeof BENCH_HORNS

/** The free-standing OSSE horn of the reference cases with a 6 mm shell. */
export const benchDesign = (scale: number) => ({
  formula_type: 'OSSE',
  L: 50,
  a: 40,
  a0: 12,
  r0: 12.7,
  k: 1,
  s: 0.4,
  n: 4,
  q: 0.995,
  wall_thickness: 6,
  throat_res: 5.8 * scale,
  mouth_res: 10.4 * scale,
  rear_res: 11.6 * scale,
})

/** That horn, meshed as finely as its name says; metres. */
export function benchHorn(name: BenchHorn): TriangleSurface {
  const { surface } = buildHornSurface(parseDesign(benchDesign(BENCH_HORNS[name])))
  return { ...surface, vertices: surface.vertices.map((mm) => mm / 1000) }
}
