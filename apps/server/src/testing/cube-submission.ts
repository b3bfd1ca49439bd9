import type { SubmitRequest } from '@hornbench/api-contract'

/** A cube of 10 cm, 12 triangles wound outward, one of them the source; two frequencies. */
export function cubeSubmission(): SubmitRequest['submission'] {
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((bits) => [bits & 1, (bits >> 1) & 1, (bits >> 2) & 1])
  const faces = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ]
  return {
    source: {
      kind: 'mesh',
      mesh: {
        verticesM: corners.map((unit) => 0.1 * unit),
        triangles: faces.flatMap(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, a, c, d]),
        tags: faces.flatMap((_, face) => (face === 1 ? [2, 2] : [1, 1])),
      },
    },
    sweep: { kind: 'list', frequenciesHz: [200, 400] },
    observation: {
      planes: ['horizontal'],
      fromDeg: 0,
      toDeg: 90,
      angles: 4,
      distanceM: 1,
      diagonalDeg: 45,
    },
    medium: { soundSpeed: 343, density: 1.21 },
    meshValidation: 'warn',
    formulation: 'auto',
    symmetry: 'auto',
    baffle: 'none',
    label: null,
  }
}
