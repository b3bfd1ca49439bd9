import {
  createBaffledModel,
  designFrame,
  observeBaffled,
  solveBaffled,
  sourceArea,
  sphereGrid,
  type BaffledModel,
  type BoundaryModelOptions,
  type FrequencySolution,
  type MatrixPrecision,
  type MirrorPlanes,
} from '@hornbench/solver'
import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { levelDb, relativeDifference, relativeError } from './complex-figures.ts'
import { EACH_CHOICE } from './measure-symmetry.ts'
import { AIR, type BaffledPistonCase } from './reference-case.ts'
import { roundCavity } from './round-cavity.ts'
import { websterImpedance } from './webster.ts'

const RHO_C = AIR.density * AIR.soundSpeed
const NOWHERE = new Float64Array()
const QUARTER = { x: true, y: true }

/** A straight or conical horn with elements of about `mouthM / rings`, in a baffle at z = 0. */
export function coneCavity({
  throatM,
  mouthM,
  lengthM,
  rings,
}: {
  throatM: number
  mouthM: number
  lengthM: number
  rings: number
}): TriangleSurface {
  const rows = Math.max(2, Math.round((lengthM * rings) / mouthM))
  const wall = Array.from(
    { length: rows + 1 },
    (_, i) => [throatM + ((mouthM - throatM) * i) / rows, -lengthM * (1 - i / rows)] as const,
  )
  return roundCavity({ wall, rings })
}

function solve(model: BaffledModel, wavenumber: number, pointsM: Float64Array): FrequencySolution {
  const frequencyHz = (wavenumber * AIR.soundSpeed) / (2 * Math.PI)
  return solveBaffled(model, { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM })
}

/** The radius of the circle that has the area of a regular polygon of 8 n corners on a circle of `radiusM`. */
function facetedRadius(radiusM: number, rings: number): number {
  const corners = 8 * rings
  return radiusM * Math.sqrt((corners * Math.sin((2 * Math.PI) / corners)) / (2 * Math.PI))
}

/** The end correction of a tube two radii long whose rim is flush with a baffle, by its radius, at ka 0.01. */
export function measureFlangedTube(rings: number, options?: BoundaryModelOptions): number {
  const radiusM = 0.05
  const lengthM = 2 * radiusM
  const wavenumber = 0.01 / radiusM
  const mesh = coneCavity({ throatM: radiusM, mouthM: radiusM, lengthM, rings })
  const { impedance } = solve(
    createBaffledModel(mesh, { ...options, symmetry: QUARTER }),
    wavenumber,
    NOWHERE,
  )
  // A tube that is open where the pressure vanishes, behind the mouth, is −i ρc tan kl at its piston.
  const acousticLengthM = Math.atan(-impedance.im / RHO_C) / wavenumber
  return (acousticLengthM - lengthM) / facetedRadius(radiusM, rings)
}

/** Specific impedance at the throat of a slender cone against Webster's equation. */
export function measureCone(mouthKa: number): number {
  const shape = { shape: 'cone' as const, throatM: 0.02, mouthM: 0.04, lengthM: 0.3 }
  const wavenumber = mouthKa / shape.mouthM
  const model = createBaffledModel(coneCavity({ ...shape, rings: 4 }), { symmetry: QUARTER })
  // A flanged opening, Norris and Sheng, *Acoustic radiation from a circular pipe with an infinite flange* (1989).
  const mouth = { re: 0.5 * RHO_C * mouthKa ** 2, im: -0.8217 * RHO_C * mouthKa }
  const { impedance } = solve(model, wavenumber, NOWHERE)
  return relativeError(impedance, websterImpedance(shape, wavenumber, mouth))
}

/** Power at the source less power in the far field, by the apparent power ½ |∫ p v* dA|. */
export function measureBaffledPower(model: BaffledModel, wavenumber: number): number {
  const distanceM = 50
  const { pointsM, weights } = sphereGrid(designFrame(0), { polarNodes: 18, distanceM, centreM: [0, 0, 0] })
  const { pressure, impedance } = solve(model, wavenumber, pointsM)
  const squares = weights.reduce(
    (sum, weight, i) => sum + weight * (pressure[2 * i] ** 2 + pressure[2 * i + 1] ** 2),
    0,
  )
  const halfArea = 0.5 * sourceArea(model.cavity)
  const farPower = (distanceM ** 2 * squares) / (2 * RHO_C)
  return Math.abs(halfArea * impedance.re - farPower) / (halfArea * Math.hypot(impedance.re, impedance.im))
}

/** The difference that it makes to exchange source and receiver: the bottom of a cone and a ring of its wall. */
export function measureBaffledReciprocity(wavenumber: number): number {
  const bottom = coneCavity({ throatM: 0.03, mouthM: 0.05, lengthM: 0.06, rings: 4 })
  const ring = {
    ...bottom,
    tags: bottom.tags.map((tag, t) =>
      tag === SURFACE_TAG.interface
        ? tag
        : heightOf(bottom, t) > -0.026
          ? SURFACE_TAG.source
          : SURFACE_TAG.wall,
    ),
  }
  return relativeError(pressureOver(bottom, ring, wavenumber), pressureOver(ring, bottom, wavenumber))
}

function heightOf({ vertices, triangles }: TriangleSurface, t: number): number {
  return [0, 1, 2].reduce((sum, corner) => sum + vertices[3 * triangles[3 * t + corner] + 2] / 3, 0)
}

/** ∫ p dA over the source of `receiver` while the source of `emitter` moves with 1 m/s, Pa·m². */
function pressureOver(emitter: TriangleSurface, receiver: TriangleSurface, wavenumber: number) {
  const { surfacePressure } = solve(createBaffledModel(emitter), wavenumber, NOWHERE)
  const { mesh, geometry, sourceTriangles } = createBaffledModel(receiver).cavity.surface
  const total = { re: 0, im: 0 }
  for (const t of sourceTriangles) {
    for (let corner = 3 * t; corner < 3 * t + 3; corner++) {
      const vertex = mesh.triangles[corner]
      total.re += (geometry.areas[t] / 3) * surfacePressure[2 * vertex]
      total.im += (geometry.areas[t] / 3) * surfacePressure[2 * vertex + 1]
    }
  }
  return total
}

/** A cavity with an aperture of the size of the piston. */
export function pistonModel(
  { radius }: BaffledPistonCase,
  rings: number,
  options?: BoundaryModelOptions,
): BaffledModel {
  const wall = [
    [radius, -radius],
    [radius, 0],
  ] as const
  return createBaffledModel(roundCavity({ wall, rings }), options)
}

/**
 * The half space alone: a slope that is the same all over the aperture is a piston. Its impedance is that of the layer, its
 * field that of `observeBaffled`; levels are corrected for the area of the polygon. `levelDb` is the worst above −20 dB.
 */
export function measureBaffledPiston(piston: BaffledPistonCase, model: BaffledModel, index: number) {
  const { radius, frequencies } = piston
  const frequencyHz = frequencies[index]
  const angular = 2 * Math.PI * frequencyHz
  const slope = new Float64Array(2 * model.aperture.vertices.length)
  // Out of the cavity with 1 m/s, against the normal.
  for (let i = 1; i < slope.length; i += 2) slope[i] = -angular * AIR.density
  const area = sourceArea(model.cavity)
  model.layer.assemble(angular / AIR.soundSpeed, () => undefined)
  const { re, im } = model.layer.apertureBlock()
  const byArea = (2 * angular * AIR.density) / area
  const impedance = { re: byArea * sumOf(im), im: -byArea * sumOf(re) }
  const { polarAngleDeg, polarDistance } = piston.observation
  const pointsM = Float64Array.from(
    polarAngleDeg.flatMap((deg) => {
      const angle = (deg * Math.PI) / 180
      return [polarDistance * Math.sin(angle), 0, polarDistance * Math.cos(angle)]
    }),
  )
  const surfacePressure = new Float64Array((2 * model.aperture.mesh.vertices.length) / 3)
  const pressure = observeBaffled(
    model,
    { surfacePressure, apertureSlope: slope },
    { frequencyHz, medium: AIR, pointsM },
  )
  const { specificImpedance, pressurePolar2m } = piston.reference
  const exact = Float64Array.from(
    pressurePolar2m[index].re.flatMap((real, i) => [real, pressurePolar2m[index].im[i]]),
  )
  const correctionDb = 20 * Math.log10((Math.PI * radius ** 2) / area)
  const errors = polarAngleDeg.map((_, i) =>
    levelDb(exact, i) > levelDb(exact, 0) - 20
      ? Math.abs(levelDb(pressure, i) + correctionDb - levelDb(exact, i))
      : 0,
  )
  return {
    impedance: relativeError(impedance, { re: specificImpedance.re[index], im: specificImpedance.im[index] }),
    levelDb: Math.max(...errors),
  }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/**
 * How the throat impedance of a short cone at ka 2 changes from 3 to 6 and from 6 to 12 elements to the radius, and the order
 * of convergence.
 */
export function measureBaffledConvergence() {
  const [few, more, most] = [3, 6, 12].map((rings) => {
    const mesh = coneCavity({ throatM: 0.03, mouthM: 0.05, lengthM: 0.04, rings })
    return solve(createBaffledModel(mesh, { symmetry: QUARTER }), 40, NOWHERE).impedance
  })
  const changes = [relativeError(few, more), relativeError(more, most)]
  return { changes, order: Math.log2(changes[0] / changes[1]) }
}

/** The largest relative change of pressures when a cone of 288 triangles is solved by the part between mirror planes. */
export function measureBaffledSymmetry(precision: MatrixPrecision): number {
  const mesh = coneCavity({ throatM: 0.03, mouthM: 0.05, lengthM: 0.06, rings: 3 })
  const solveWith = (symmetry: MirrorPlanes) =>
    solveBaffled(createBaffledModel(mesh, { precision, symmetry }), {
      frequencyHz: 3000,
      medium: AIR,
      sourceVelocity: 1,
      pointsM: Float64Array.of(0, 0, 1, 0.3, -0.2, 0.1, 0.07, 0, 0, 0.01, 0.01, 0),
      tolerance: 1e-12,
    })
  const full = solveWith({ x: false, y: false })
  const changes = EACH_CHOICE.map(solveWith).flatMap((part) => [
    relativeDifference(part.pressure, full.pressure),
    relativeDifference(part.surfacePressure, full.surfacePressure),
    relativeError(part.impedance, full.impedance),
  ])
  return Math.max(...changes)
}
