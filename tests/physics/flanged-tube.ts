import type { Meridian } from '@hornbench/solver'
import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { straightMeridian } from './straight-meridian.ts'

export type Tube = {
  readonly radiusM: number
  /** From the piston to the mouth at z = 0. */
  readonly lengthM: number
  /** Elements along its radius; twice as many by radius of its length, shorter at all edges. */
  readonly perRadius: number
}

/** The air in a tube with a piston at its bottom and its mouth in an infinite baffle. */
export function flangedTube({ radiusM, lengthM, perRadius }: Tube): Meridian {
  return straightMeridian(-lengthM, [
    { to: [radiusM, -lengthM], tag: SURFACE_TAG.source, elements: perRadius, gradedTo: 'end' },
    {
      to: [radiusM, 0],
      tag: SURFACE_TAG.wall,
      elements: Math.ceil((2 * perRadius * lengthM) / radiusM),
      gradedTo: 'both',
    },
    { to: [0, 0], tag: SURFACE_TAG.interface, elements: perRadius, gradedTo: 'start' },
  ])
}

/**
 * How the mouth of a tube reflects plane waves, from the impedance of its piston by ρc, e^{-iωt}. Waves that are not plane must
 * have died out along it.
 *
 * @returns |R|, and the end correction: the length by which the tube has to be longer for a pressure of 0 at its end, m
 */
export function mouthReflection(
  z: { readonly re: number; readonly im: number },
  wavenumber: number,
  lengthM: number,
): { magnitude: number; endCorrectionM: number } {
  // R = (z − 1)/(z + 1) e^{−2ikL} = −|R| e^{2ikδ}
  const scale = 1 / ((z.re + 1) ** 2 + z.im ** 2)
  const re = scale * (z.re * z.re - 1 + z.im * z.im)
  const im = scale * 2 * z.im
  const turn = Math.atan2(im, re) - 2 * wavenumber * lengthM + Math.PI
  const phase = turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI))
  return { magnitude: Math.hypot(re, im), endCorrectionM: phase / (2 * wavenumber) }
}
