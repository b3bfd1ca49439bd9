import { expect, test } from 'vitest'
import type { AzimuthDomain } from './azimuth-domain.ts'
import { fittingThickness } from './fitting-thickness.ts'
import { WallTooThickError } from './horn-mesh-error.ts'
import type { ShellWall } from './shell-wall.ts'
import type { Vector } from './vector.ts'

const DOMAIN: AzimuthDomain = {
  startRad: 0,
  sectors: 1,
  isRound: true,
  corners: [],
  mirrors: { x: true, y: true },
}

/**
 * The throat side of a torus: a quarter circle of the given radius around a centre line of radius 60 mm. Towards
 * the centre line, which is the solid, both principal curvatures are known: 1/radius along, less around.
 */
function torusWall(radius: number): ShellWall {
  const at = (azimuth: number, fraction: number, distance: number): Vector => {
    const angle = 0.5 * Math.PI * fraction
    const r = 60 - distance * Math.cos(angle)
    return [r * Math.cos(azimuth), r * Math.sin(azimuth), distance * Math.sin(angle)]
  }
  const pointAt = (azimuth: number, fraction: number) => at(azimuth, fraction, radius)
  return {
    pointAt,
    frameAt: (azimuth, fraction) => {
      const point = pointAt(azimuth, fraction)
      const inner = at(azimuth, fraction, radius - 1)
      const intoSolid: Vector = [inner[0] - point[0], inner[1] - point[1], inner[2] - point[2]]
      return { point, tangent: [0, 0, 1], intoSolid }
    },
    lengthMmAt: () => 0.5 * Math.PI * radius,
  }
}

test('a wall that is thin against its radius of curvature keeps its thickness', () => {
  expect(fittingThickness([torusWall(20)], DOMAIN, 7.9)).toBe(7.9)
})

test('a thicker wall is thinned to 0.4 of the radius of curvature', () => {
  // The curvature from finite normals is low by (π/160)²/24, 2e-5 relative.
  expect(fittingThickness([torusWall(20)], DOMAIN, 12)).toBeCloseTo(8, 3)
  expect(fittingThickness([torusWall(40), torusWall(20)], DOMAIN, 12)).toBeCloseTo(8, 3)
})

test('a wall that would lose more than four fifths is refused with a thickness that fits', () => {
  expect(() => fittingThickness([torusWall(5)], DOMAIN, 12)).toThrow(WallTooThickError)
  expect(() => fittingThickness([torusWall(5)], DOMAIN, 12)).toThrow(/at most (1\.99|2) mm/)
})
