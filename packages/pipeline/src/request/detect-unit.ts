import type { WireValue } from '@hornbench/legacy-wire'

/** How the unit of a mesh was found out, as the older document tells it. */
export type UnitDetection = {
  readonly source:
    | 'metadata.unitScaleToMeter'
    | 'metadata.units'
    | 'heuristic:max_extent_gt_5'
    | 'heuristic:max_extent_lt_2'
    | 'heuristic:ambiguous_default_mm'
  /** Longest side of the bounding box of the numbers as they came. */
  readonly inputMaxExtent: number
  readonly warnings: readonly string[]
}

type Metadata = ReadonlyMap<string, WireValue> | null

const SCALES: ReadonlyMap<string, number> = new Map([
  ...['m', 'meter', 'meters'].map((name) => [name, 1] as const),
  ...['mm', 'millimeter', 'millimeters'].map((name) => [name, 0.001] as const),
])

/**
 * Metres by unit of a mesh of the older API: its scale, else its unit, else a guess by its size.
 *
 * @param vertices x, y, z triples; at least one
 */
export function detectUnit(
  vertices: readonly number[],
  metadata: Metadata,
): UnitDetection & { readonly scale: number } {
  const inputMaxExtent = maxExtent(vertices)
  const warnings: string[] = []
  const found = (scale: number, source: UnitDetection['source']) => ({
    scale,
    source,
    inputMaxExtent,
    warnings,
  })

  const given = metadata?.get('unitScaleToMeter') ?? null
  const scale = given === null ? 0 : toNumber(given)
  if (Number.isFinite(scale) && scale > 0) return found(scale, 'metadata.unitScaleToMeter')
  if (given !== null) {
    warnings.push('unitScaleToMeter is no positive number: the unit was looked for elsewhere.')
  }

  const units = unitsText(metadata)
  const named = SCALES.get(units)
  if (named !== undefined) return found(named, 'metadata.units')
  if (units !== '') {
    warnings.push(`The unit "${units}" is not known: it was guessed from the size of the mesh.`)
  }

  if (inputMaxExtent > 5) return found(0.001, 'heuristic:max_extent_gt_5')
  if (inputMaxExtent < 2) return found(1, 'heuristic:max_extent_lt_2')
  warnings.push(
    `A mesh of ${inputMaxExtent.toFixed(3)} could be in metres or millimetres: it was taken to be in millimetres.`,
  )
  return found(0.001, 'heuristic:ambiguous_default_mm')
}

/** Longest side of the bounding box; NaN when a number is. */
function maxExtent(vertices: ArrayLike<number>): number {
  const least = [Infinity, Infinity, Infinity]
  const most = [-Infinity, -Infinity, -Infinity]
  for (let at = 0; at < vertices.length; at += 1) {
    const value = vertices[at] ?? Number.NaN
    const axis = at % 3
    least[axis] = Math.min(least[axis] ?? 0, value)
    most[axis] = Math.max(most[axis] ?? 0, value)
  }
  return Math.max(...most.map((value, axis) => value - (least[axis] ?? 0)))
}

function unitsText(metadata: Metadata): string {
  if (!metadata?.has('units')) return ''
  const units = metadata.get('units')
  // As text, like the older server: a unit of null is the unknown unit 'none'.
  if (units === null) return 'none'
  return typeof units === 'object' ? 'object' : String(units).trim().toLowerCase()
}

function toNumber(value: WireValue): number {
  if (typeof value === 'string') return value.trim() === '' ? Number.NaN : Number(value)
  return typeof value === 'object' ? Number.NaN : Number(value)
}
