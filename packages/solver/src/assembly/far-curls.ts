import type { AssemblyContext } from './assembly-context.ts'

/** Adds the curl of each trial hat times the sum of G, for the curl part of N. */
export function addFarCurls(
  context: AssemblyContext,
  from: number,
  to: number,
  byAxis: Float64Array,
  greenSums: Float64Array,
): void {
  const { hatCurls } = context.surface.geometry
  const { columns } = context.surface
  for (let s = from; s < to; s++) {
    const re = greenSums[2 * (s - from)]
    const im = greenSums[2 * (s - from) + 1]
    for (let corner = 3 * s; corner < 3 * s + 3; corner++) {
      const v = 6 * columns[corner]
      const cx = hatCurls[3 * corner]
      const cy = hatCurls[3 * corner + 1]
      const cz = hatCurls[3 * corner + 2]
      byAxis[v] += cx * re
      byAxis[v + 1] += cx * im
      byAxis[v + 2] += cy * re
      byAxis[v + 3] += cy * im
      byAxis[v + 4] += cz * re
      byAxis[v + 5] += cz * im
    }
  }
}
