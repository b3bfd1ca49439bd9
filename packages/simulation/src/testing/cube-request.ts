import type { PrepareRequest } from '../prepare-request.ts'
import { cube } from './cube.ts'

/** A cube, observed 2 m in front of its face and, in the older document, 1.5 m from the centre of that face. */
export function cubeRequest(changes: Partial<PrepareRequest> = {}): PrepareRequest {
  return {
    source: { kind: 'mesh', surface: cube(4), validation: 'warn' },
    medium: { soundSpeed: 343, density: 1.21 },
    highestHz: 500,
    observation: {
      planes: ['horizontal', 'diagonal'],
      fromDeg: 0,
      toDeg: 180,
      angles: 7,
      distanceM: 2,
      diagonalDeg: 45,
    },
    legacyPolar: {
      distanceM: 1.5,
      onAxisDistanceM: 1,
      fromDeg: 0,
      toDeg: 180,
      angles: 5,
      normAngleDeg: 10,
      inclinationDeg: 35,
      planes: ['vertical'],
    },
    ...changes,
  }
}
