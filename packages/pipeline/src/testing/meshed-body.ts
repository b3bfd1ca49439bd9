import type { SolvedFrequency } from '@hornbench/compute'
import type { PreparedSolve } from '@hornbench/simulation'
import type { MeshedBody } from '../run/perform-mesh-task.ts'

/** What a compute process would say of a body: two arcs of one point each, a sphere of one node. */
export function meshedBody(changes: Partial<PreparedSolve> = {}): MeshedBody {
  const angles = { fromDeg: 0, toDeg: 0, count: 1 }
  const mesh = { triangles: 4, unknowns: 4, longestEdgeM: 0.1, maxExtentM: 0.1 }
  return {
    kind: 'mesh',
    meshHash: 'a1b2',
    prepared: {
      surface: {
        vertices: Float64Array.of(0, 0, 0, 0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1),
        triangles: Uint32Array.of(0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3),
        tags: Uint8Array.of(2, 1, 1, 1),
      },
      formulation: '3d',
      baffle: 'none',
      pointsM: new Float64Array(3 * POINTS),
      layout: {
        formatVersion: 1,
        meshHash: 'a1b2',
        formulation: '3d',
        baffle: 'none',
        points: POINTS,
        medium: { soundSpeed: 343, density: 1.21 },
        pressureCorrection: 1,
        mesh,
        typed: { distanceM: 2, angles, arcs: [{ plane: 'horizontal', firstPoint: 0 }], onAxisPoint: 1 },
        sphere: { radiusM: 2, polarNodes: 1, firstPoint: 2, referencePoint: 4 },
        legacy: {
          distanceM: 2,
          onAxisDistanceM: 1,
          angles,
          normAngleDeg: 5,
          planes: ['horizontal'],
          arcs: [{ plane: 'horizontal', firstPoint: 5 }],
          onAxisPoint: 6,
          silentPoints: [],
        },
      },
      triangles: mesh.triangles,
      unknowns: mesh.unknowns,
      symmetry: { planes: { x: false, y: false }, reasons: [] },
      memoryBytes: 1000,
      frequencyCost: 4,
      validToHz: 571,
      longestEdgeM: mesh.longestEdgeM,
      maxExtentM: mesh.maxExtentM,
      warnings: [],
      ...changes,
    },
  }
}

const POINTS = 7

/** The same pressure at each of its points. */
export function solvedFrequency(pressurePa = 1): SolvedFrequency {
  return {
    pressure: Float64Array.from({ length: 2 * POINTS }, (_, at) => (at % 2 === 0 ? pressurePa : 0)),
    surfacePressure: Float32Array.of(pressurePa, 0),
    impedance: { re: 415.03, im: 0 },
    iterations: 3,
    residual: 0,
    converged: true,
    warnings: [],
    seconds: 0.5,
  }
}
