import type { Meridian, MeridianBand } from '@hornbench/solver'
import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { FrequencyProblem } from '../frequency-problem.ts'
import { cubeProblem } from './cube-problem.ts'

/** A sphere of 0.1 m with a source above 45°, as a body of revolution in two bands. Its surface is not to be looked at. */
export function sphereProblem(): FrequencyProblem {
  const bands: [MeridianBand, MeridianBand] = [
    { upToHz: 1000, meridian: sphere(12) },
    { upToHz: 4000, meridian: sphere(24) },
  ]
  return { ...cubeProblem(1), meridians: bands }
}

function sphere(elements: number): Meridian {
  const nodes = Array.from({ length: 2 * elements + 1 }, (_, i) => {
    const angle = (i * Math.PI) / (2 * elements)
    return [i % (2 * elements) === 0 ? 0 : 0.1 * Math.sin(angle), 0.1 * Math.cos(angle)]
  })
  const tags = new Uint8Array(elements).fill(SURFACE_TAG.wall).fill(SURFACE_TAG.source, 0, elements / 4)
  return { nodes: Float64Array.from(nodes.flat()), tags }
}
