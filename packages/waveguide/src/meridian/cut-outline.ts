import { elementSpacing } from './element-spacing.ts'
import { type OutlineCurve, OUTLINE_STEPS } from './outline-curve.ts'

/** An outline in the half plane of ρ and z, from the axis to the axis, as curved elements: three nodes each, ends shared. */
export type CutOutline = {
  /** ρ, z of the 2M + 1 nodes, all of them on the true outline, mm. */
  readonly nodesMm: Float64Array
  /** By element. */
  readonly tags: Uint8Array
}

/** Elements are at most this share of the whole outline long, whatever is asked for. */
const LEAST_ELEMENTS = 32
/** And at least this one: beyond it the matrix takes hundreds of megabytes. */
const MOST_ELEMENTS = 1200
/** Sheets shorter than this share of the outline are a kink without an angle. */
const NOTHING = 1e-6

/** Cuts an outline into elements of at most `longestMm`, shorter towards corners and where it curves. */
export function cutOutline(all: readonly OutlineCurve[], longestMm: number): CutOutline {
  const wholeMm = all.reduce((sum, { pathMm }) => sum + pathMm[OUTLINE_STEPS], 0)
  const curves = all.filter(({ pathMm }) => pathMm[OUTLINE_STEPS] > NOTHING * wholeMm)
  const wantedMm = Math.min(Math.max(longestMm, wholeMm / MOST_ELEMENTS), wholeMm / LEAST_ELEMENTS)
  const spacing = elementSpacing(curves, wantedMm)
  const nodes: number[] = [0, curves[0].pointAt(0)[1]]
  const tags: number[] = []
  curves.forEach((curve, c) => {
    const positions = nodePositions(curve, spacing[c])
    for (const u of positions.slice(1)) nodes.push(...curve.pointAt(u))
    for (let e = 2; e < positions.length; e += 2) tags.push(curve.tag)
  })
  nodes[nodes.length - 2] = 0
  return { nodesMm: Float64Array.from(nodes), tags: Uint8Array.from(tags) }
}

/** Values of u of element ends, at equal steps of ∫ ds / spacing, and half way in arc length between them. */
function nodePositions({ pathMm }: OutlineCurve, spacing: Float64Array): number[] {
  const density = new Float64Array(OUTLINE_STEPS + 1)
  for (let i = 0; i < OUTLINE_STEPS; i++) {
    density[i + 1] = density[i] + (pathMm[i + 1] - pathMm[i]) / (0.5 * (spacing[i] + spacing[i + 1]))
  }
  const steps = Math.max(1, Math.ceil(density[OUTLINE_STEPS]))
  const ends = Array.from({ length: steps + 1 }, (_, step) =>
    positionOf(density, (density[OUTLINE_STEPS] * step) / steps),
  )
  const positions = [0]
  for (let step = 1; step <= steps; step++) {
    const middle = 0.5 * (valueAt(pathMm, ends[step - 1]) + valueAt(pathMm, ends[step]))
    positions.push(positionOf(pathMm, middle), ends[step])
  }
  return positions
}

/** The u at which a rising table reaches a value. */
function positionOf(table: Float64Array, value: number): number {
  if (value <= 0) return 0
  if (value >= table[OUTLINE_STEPS]) return 1
  let low = 0
  let high = OUTLINE_STEPS
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (table[middle] <= value) low = middle
    else high = middle
  }
  return (low + (value - table[low]) / (table[high] - table[low])) / OUTLINE_STEPS
}

function valueAt(table: Float64Array, u: number): number {
  const i = Math.min(Math.floor(u * OUTLINE_STEPS), OUTLINE_STEPS - 1)
  return table[i] + (u * OUTLINE_STEPS - i) * (table[i + 1] - table[i])
}
