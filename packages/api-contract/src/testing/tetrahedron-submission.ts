/** The smallest submission: a tetrahedron with one source triangle, two frequencies, everything else by default. */
export const tetrahedronSubmission = {
  source: {
    kind: 'mesh' as const,
    mesh: {
      verticesM: [0, 0, 0, 0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1],
      triangles: [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3],
      tags: [2, 1, 1, 1],
    },
  },
  sweep: { kind: 'range' as const, fromHz: 100, toHz: 1000, count: 2 },
}
