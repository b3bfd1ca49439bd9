import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { HornDesign } from '../params/horn-design.ts'
import { meridianAt } from '../profile/horn-profile.ts'
import type { Sheet } from './sheet.ts'

/**
 * The source, from its centre to the throat: a flat disc, or a spherical cap that is convex into the horn.
 */
export function sourceSheet(design: HornDesign, edgeMm: number): Sheet {
  const pointAt = design.sourceShape === 'cap' ? capPoint(design) : discPoint(design)
  return { tag: SURFACE_TAG.source, pointAt, edgeMmAt: () => edgeMm, pole: 'start', startsAtEdge: false }
}

function discPoint({ profile }: HornDesign): Sheet['pointAt'] {
  return (azimuthRad, u) => {
    const radius = u * meridianAt(profile, azimuthRad)(0).rMm
    return [radius * Math.cos(azimuthRad), radius * Math.sin(azimuthRad), 0]
  }
}

function capPoint({ profile }: HornDesign): Sheet['pointAt'] {
  const halfAngle = capHalfAngleRad(profile.a0(0))
  const sphereRadius = profile.r0(0) / Math.sin(halfAngle)
  return (azimuthRad, u) => {
    const polar = u * halfAngle
    const radius = sphereRadius * Math.sin(polar)
    // cos x − cos y as a product: no cancellation, and exactly 0 at the throat.
    const z = 2 * sphereRadius * Math.sin(0.5 * (halfAngle + polar)) * Math.sin(0.5 * (halfAngle - polar))
    return [radius * Math.cos(azimuthRad), radius * Math.sin(azimuthRad), z]
  }
}

/** Steps of the trapezoidal rule, which converges exponentially for a smooth periodic outline. */
const OUTLINE_STEPS = 4096

/** The exact area of the smooth source: of the cap 2π ϱ² (1 − cos a0), of the disc ½ ∮ r0² dp. */
export function sourceAreaMm2({ profile, sourceShape }: HornDesign): number {
  if (sourceShape === 'cap') {
    const halfAngle = capHalfAngleRad(profile.a0(0))
    const sphereRadius = profile.r0(0) / Math.sin(halfAngle)
    return 4 * Math.PI * (sphereRadius * Math.sin(0.5 * halfAngle)) ** 2
  }
  let sum = 0
  for (let i = 0; i < OUTLINE_STEPS; i++) sum += profile.r0((2 * Math.PI * i) / OUTLINE_STEPS) ** 2
  return (Math.PI * sum) / OUTLINE_STEPS
}

function capHalfAngleRad(throatAngleDeg: number): number {
  return (throatAngleDeg * Math.PI) / 180
}
