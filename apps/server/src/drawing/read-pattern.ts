import { plottable } from '@hornbench/charts'
import type { WireValue } from '@hornbench/legacy-wire'

/** Levels over angle at one frequency: angles rise, and none stands twice. */
export type Pattern = { readonly anglesDeg: readonly number[]; readonly levelsDb: readonly number[] }

/** Reads a list of [angle, dB]. What is no such pair is left out, and what was not solved (`null`). */
export function readPattern(value: WireValue | undefined): Pattern {
  const points = new Map<number, number>()
  for (const entry of listOf(value)) {
    const [angle, level] = listOf(entry)
    const angleDeg = numberOf(angle)
    const levelDb = plottable(numberOf(level))
    if (angleDeg === null || levelDb === null || Math.abs(angleDeg) > 360) continue
    points.set(angleDeg === 0 ? 0 : angleDeg, levelDb)
  }
  const anglesDeg = [...points.keys()].toSorted((a, b) => a - b)
  return { anglesDeg, levelsDb: anglesDeg.map((angleDeg) => points.get(angleDeg) ?? 0) }
}

function listOf(value: WireValue | undefined): readonly WireValue[] {
  return Array.isArray(value) ? value : []
}

function numberOf(value: WireValue | undefined): number | null {
  const isText = typeof value === 'string' && value.trim() !== ''
  if (typeof value !== 'number' && typeof value !== 'bigint' && !isText) return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}
