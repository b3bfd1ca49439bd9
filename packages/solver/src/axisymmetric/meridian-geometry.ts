import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { BoundaryModelError } from '../boundary-model-error.ts'
import { onSurfaceToleranceM } from '../geometry/on-surface-tolerance.ts'
import { gaussLegendre } from '../quadrature/gauss-legendre.ts'
import { type Aperture, findAperture } from './baffle/aperture.ts'
import { createCurvePoint, curvePoint } from './element-curve.ts'
import type { Meridian } from './meridian.ts'

/** What the integrals need of a meridian besides its nodes. */
export type MeridianGeometry = {
  readonly meridian: Meridian
  /** Number of elements; there is one end more. */
  readonly elements: number
  /** Arc length of each element, m. */
  readonly lengthsM: Float64Array
  /** Ascending indices of the elements that move. */
  readonly sourceElements: readonly number[]
  /** Radius of a sphere around the body, m. */
  readonly radiusM: number
  /** Where the outline is that of a cavity that opens into the half space in front of a baffle. */
  readonly aperture: Aperture | undefined
}

/** Of a share of the body's size: nearer to the axis than this is on it. */
const ON_AXIS = 1e-9

/**
 * Measures and checks a meridian.
 *
 * @throws BoundaryModelError for one that can't be integrated over
 */
export function measureMeridian(meridian: Meridian): MeridianGeometry {
  const { nodes, tags } = meridian
  const elements = tags.length
  if (elements === 0 || nodes.length !== 4 * elements + 2)
    throw new BoundaryModelError(
      `A meridian of ${elements} elements has ${2 * elements + 1} nodes of two numbers.`,
    )
  if (!nodes.every(Number.isFinite))
    throw new BoundaryModelError('A node of the meridian is not a finite number.')
  const radiusM = boundingRadius(nodes)
  assertOnAxis(nodes, ON_AXIS * radiusM)
  const lengthsM = Float64Array.from({ length: elements }, (_, element) => arcLength(meridian, element))
  const flat = lengthsM.findIndex((length) => !(length > ON_AXIS * radiusM))
  if (flat >= 0) throw new BoundaryModelError(`Element ${flat} of the meridian has no length.`)
  const sourceElements = [...tags.keys()].filter((element) => tags[element] === SURFACE_TAG.source)
  if (sourceElements.length === 0)
    throw new BoundaryModelError('No element of the meridian moves. Give at least one the source tag (2).')
  const aperture = findAperture(meridian, onSurfaceToleranceM(radiusM))
  return { meridian, elements, lengthsM, sourceElements, radiusM, aperture }
}

/** The distance of a point of the half plane from an element, by a few of its points: at most a little too large. */
export function sampledDistance(meridian: Meridian, element: number, rho: number, z: number): number {
  let nearest = Infinity
  for (let i = 0; i <= SAMPLES; i++) {
    curvePoint(meridian, element, i / SAMPLES, sample)
    const dRho = sample.rho - rho
    const dz = sample.z - z
    nearest = Math.min(nearest, dRho * dRho + dz * dz)
  }
  return Math.sqrt(nearest)
}

/** Whether a point of the half plane is nearer to an element than `reachM`, by `sampledDistance`. */
export function isWithin(
  { meridian, lengthsM }: MeridianGeometry,
  element: number,
  [rho, z]: readonly [number, number],
  reachM: number,
): boolean {
  const dRho = meridian.nodes[4 * element + 2] - rho
  const dz = meridian.nodes[4 * element + 3] - z
  // An element lies within half its length of its middle.
  const farM = reachM + 0.6 * lengthsM[element]
  if (dRho * dRho + dz * dz > farM * farM) return false
  return sampledDistance(meridian, element, rho, z) < reachM
}

const SAMPLES = 4
const LENGTH_RULE = gaussLegendre(5)
const sample = createCurvePoint()

function arcLength(meridian: Meridian, element: number): number {
  let length = 0
  LENGTH_RULE.nodes.forEach((node, i) => {
    curvePoint(meridian, element, 0.5 + 0.5 * node, sample)
    const { slopeRho, slopeZ } = sample
    length += 0.5 * LENGTH_RULE.weights[i] * Math.sqrt(slopeRho * slopeRho + slopeZ * slopeZ)
  })
  return length
}

/** Around the point of the axis half way between the two ends of the body. */
function boundingRadius(nodes: Float64Array): number {
  let lowest = Infinity
  let highest = -Infinity
  for (let i = 1; i < nodes.length; i += 2) {
    lowest = Math.min(lowest, nodes[i])
    highest = Math.max(highest, nodes[i])
  }
  const centre = 0.5 * (lowest + highest)
  let squared = 0
  for (let i = 0; i < nodes.length; i += 2) {
    const dz = nodes[i + 1] - centre
    squared = Math.max(squared, nodes[i] * nodes[i] + dz * dz)
  }
  return Math.sqrt(squared)
}

function assertOnAxis(nodes: Float64Array, tolerance: number): void {
  const last = nodes.length - 2
  for (let i = 0; i <= last; i += 2) {
    const isEnd = i === 0 || i === last
    if (isEnd ? Math.abs(nodes[i]) > tolerance : !(nodes[i] > 0))
      throw new BoundaryModelError(
        `A meridian begins and ends on the axis and stays away from it in between; node ${i / 2} has ρ = ${nodes[i]} m.`,
      )
  }
}
