import { eyeOf, type Orbit, panned, viewAxes } from './orbit.ts'
import { dot, plus, type Vector } from './vector.ts'

/** A camera and the size of its picture, CSS pixels. */
export type Viewport = { readonly orbit: Orbit; readonly widthPx: number; readonly heightPx: number }

/** How many millimetres at the target are one pixel. */
export function mmPerPx({ orbit, heightPx }: Viewport): number {
  return orbit.spanMm / heightPx
}

/** Where a point is in the picture, px from its upper left corner; `undefined` where it is behind the eye. */
export function project(viewport: Viewport, point: Vector): readonly [x: number, y: number] | undefined {
  const { orbit, widthPx, heightPx } = viewport
  const { right, up, toEye } = viewAxes(orbit)
  const fromEye = plus(point, eyeOf(orbit), -1)
  const depth = -dot(fromEye, toEye)
  if (depth <= 0) return undefined
  const pxPerMm = heightPx / (2 * Math.tan(orbit.fieldRad / 2) * depth)
  return [widthPx / 2 + pxPerMm * dot(fromEye, right), heightPx / 2 - pxPerMm * dot(fromEye, up)]
}

type Fitting = Viewport & {
  /** x, y, z of each point, mm */
  readonly positions: ArrayLike<number>
  /** The share of width and height that the points may take. */
  readonly share: number
}

/** Looks as the orbit does, with all points in the middle of the picture, as large as they may be. */
export function fittedOrbit(fitting: Fitting): Orbit {
  let { orbit } = fitting
  // In perspective what is off the middle is not what it was before: the second time it is nearly in it.
  for (let pass = 0; pass < 2; pass += 1) {
    orbit = { ...orbit, spanMm: fittingSpanMm({ ...fitting, orbit }) }
    const offset = offMiddlePx({ ...fitting, orbit })
    const mm = mmPerPx({ ...fitting, orbit })
    orbit = panned(orbit, { right: -mm * offset[0], down: -mm * offset[1] })
  }
  return { ...orbit, spanMm: fittingSpanMm({ ...fitting, orbit }) }
}

/** The span at which all points are in the picture. */
function fittingSpanMm({ orbit, widthPx, heightPx, positions, share }: Fitting): number {
  const { right, up, toEye } = viewAxes(orbit)
  const tanHalfField = Math.tan(orbit.fieldRad / 2)
  const tanUp = share * tanHalfField
  const tanRight = (tanUp * widthPx) / heightPx
  let distance = 0
  for (const point of pointsOf(positions)) {
    const offset = plus(point, orbit.target, -1)
    const aside = Math.max(Math.abs(dot(offset, right)) / tanRight, Math.abs(dot(offset, up)) / tanUp)
    distance = Math.max(distance, dot(offset, toEye) + aside)
  }
  return 2 * tanHalfField * distance
}

/** From the middle of the picture to the middle of what is in it. */
function offMiddlePx(fitting: Fitting): readonly [right: number, down: number] {
  const { positions, widthPx, heightPx } = fitting
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const point of pointsOf(positions)) {
    const [x, y] = project(fitting, point) ?? [widthPx / 2, heightPx / 2]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return [(left + right - widthPx) / 2, (top + bottom - heightPx) / 2]
}

function* pointsOf(positions: ArrayLike<number>): Generator<Vector> {
  for (let i = 0; i < positions.length; i += 3) {
    yield [positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0]
  }
}
