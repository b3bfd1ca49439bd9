import { gaussLegendre } from '../quadrature/gauss-legendre.ts'
import { createCurvePoint, curvePoint } from './element-curve.ts'
import type { MeridianGeometry } from './meridian-geometry.ts'

/** A point of the half plane that an element is integrated over from. */
export type NearTarget = {
  readonly rho: number
  readonly z: number
  /** Its parameter where it lies on the element itself. */
  readonly ownT: number | undefined
}

/** Called with the parameter of a quadrature point and its weight in dt. */
export type NearVisit = (t: number, weight: number) => void

const PANEL_RULE = gaussLegendre(5)
/** Panels of an element are not halved further below this share of it: the logarithm left out weighs 1e-7. */
const SHORTEST_PANEL = 1e-7
/** For a logarithm at one end of an interval: t = s⁴ makes s³ ln s of it, which Gauss points take. */
const OWN_RULE = gaussLegendre(8)

const start = createCurvePoint()
const middle = createCurvePoint()
const end = createCurvePoint()

/**
 * Integrates over an element with a logarithmic or nearly singular integrand. From elsewhere: panels of five Gauss
 * points, halved until none is longer than its distance from the target. From the element itself: on each side of the
 * target points that crowd towards it.
 */
export function visitNearPoints(
  geometry: MeridianGeometry,
  element: number,
  target: NearTarget,
  visit: NearVisit,
): void {
  if (target.ownT === undefined) return visitPanel(geometry, { element, target, visit }, 0, 1)
  visitOwnSide(target.ownT, -target.ownT, visit)
  visitOwnSide(target.ownT, 1 - target.ownT, visit)
}

/** From the target to one end, `reach` away with its sign. */
function visitOwnSide(ownT: number, reach: number, visit: NearVisit): void {
  const { nodes, weights } = OWN_RULE
  for (let i = 0; i < nodes.length; i++) {
    const s = 0.5 + 0.5 * nodes[i]
    const cube = s * s * s
    visit(ownT + reach * cube * s, 2 * weights[i] * Math.abs(reach) * cube)
  }
}

type Visit = { element: number; target: NearTarget; visit: NearVisit }

function visitPanel(geometry: MeridianGeometry, what: Visit, from: number, to: number): void {
  const width = to - from
  if (width > SHORTEST_PANEL && !isFarEnough(geometry, what, from, to)) {
    const half = from + 0.5 * width
    visitPanel(geometry, what, from, half)
    visitPanel(geometry, what, half, to)
    return
  }
  const { nodes, weights } = PANEL_RULE
  for (let i = 0; i < nodes.length; i++)
    what.visit(from + 0.5 * width * (1 + nodes[i]), 0.5 * width * weights[i])
}

/** Whether a panel is no longer than its distance from the target. */
function isFarEnough(
  { meridian, lengthsM }: MeridianGeometry,
  { element, target }: Visit,
  from: number,
  to: number,
): boolean {
  curvePoint(meridian, element, from, start)
  curvePoint(meridian, element, 0.5 * (from + to), middle)
  curvePoint(meridian, element, to, end)
  const squared = Math.min(
    squaredDistance(start, target),
    squaredDistance(middle, target),
    squaredDistance(end, target),
  )
  const length = (to - from) * lengthsM[element]
  return length * length <= squared
}

function squaredDistance(a: { rho: number; z: number }, b: { rho: number; z: number }): number {
  return (a.rho - b.rho) * (a.rho - b.rho) + (a.z - b.z) * (a.z - b.z)
}
