import { contours } from 'd3-contour'
import { rounded } from '../svg/svg-node.ts'
import type { ContourField } from './contour-field.ts'

type Place = readonly [number, number]

/**
 * The region of the field at or above a level, as the data of a path. Between the lines of the grid levels go straight
 * in dB over angle and over the logarithm of frequency.
 */
export function regionPath(field: ContourField, levelDb: number): string {
  return ringsAt(field, levelDb)
    .map((ring) => `M${ring.map((place) => placeText(field, place)).join('L')}Z`)
    .join('')
}

/** The line of a level, without the edges of the field along which the region is closed. */
export function linePath(field: ContourField, levelDb: number): string {
  return ringsAt(field, levelDb)
    .flatMap((ring) => insidePieces(ring, field))
    .map((piece) => `M${piece.map((place) => placeText(field, place)).join('L')}`)
    .join('')
}

/** In units of the grid: d3 has the middle of the first sample at 0.5. */
function ringsAt(field: ContourField, levelDb: number): Place[][] {
  const { xs, ys, levelsDb } = field
  if (xs.length < 2 || ys.length < 2) return []
  const { coordinates } = contours()
    .size([xs.length, ys.length])
    .contour([...levelsDb], levelDb)
  return coordinates.flat().map((ring) => ring.map(([x = 0, y = 0]): Place => [x, y]))
}

function insidePieces(ring: readonly Place[], { xs, ys }: ContourField): Place[][] {
  const isInside = ([x, y]: Place) => x > 0 && y > 0 && x < xs.length && y < ys.length
  const [first] = ring
  const pieces: Place[][] = []
  let open: Place[] | undefined
  // A ring that starts inside is turned to start on an edge, where it has one, so that no line is cut in two.
  const start = first !== undefined && isInside(first) ? ring.findIndex((place) => !isInside(place)) : 0
  const turned = start > 0 ? [...ring.slice(start, -1), ...ring.slice(0, start + 1)] : ring
  for (const place of turned) {
    if (!isInside(place)) {
      open = undefined
      continue
    }
    if (open === undefined) pieces.push((open = []))
    open.push(place)
  }
  return pieces.filter(({ length }) => length > 1)
}

function placeText({ xs, ys }: ContourField, [x, y]: Place): string {
  return `${rounded(between(xs, x - 0.5))},${rounded(between(ys, y - 0.5))}`
}

/** Held at the outer lines: the half cell that d3 adds around the grid lies on them. */
function between(places: readonly number[], position: number): number {
  const at = Math.min(places.length - 1, Math.max(0, position))
  const low = places[Math.floor(at)] ?? 0
  const high = places[Math.ceil(at)] ?? low
  return low + (high - low) * (at % 1)
}
