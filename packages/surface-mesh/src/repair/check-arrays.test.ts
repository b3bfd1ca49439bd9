import { describe, expect, test } from 'vitest'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { checkArrays } from './check-arrays.ts'

const good = tetrahedron()

describe('checkArrays', () => {
  test('arrays that fit together pass', () => {
    expect(checkArrays(good)).toEqual([])
  })

  test.each([
    [
      'a vertex list that was cut off',
      { ...good, vertices: good.vertices.slice(0, -1) },
      'array_length',
      'vertex',
      2,
      [3],
    ],
    [
      'a triangle list that was cut off',
      { ...good, triangles: good.triangles.slice(0, -2) },
      'array_length',
      'triangle',
      1,
      [3],
    ],
    ['no vertices', { ...good, vertices: new Float64Array(0) }, 'mesh_empty', 'vertex', 0, []],
    [
      'no triangles',
      { ...good, triangles: new Uint32Array(0), tags: new Uint8Array(0) },
      'mesh_empty',
      'triangle',
      0,
      [],
    ],
    ['a missing tag', { ...good, tags: good.tags.slice(1) }, 'tag_count_mismatch', 'triangle', 3, [3]],
    [
      'a surplus tag',
      { ...good, tags: Uint8Array.of(...good.tags, 1) },
      'tag_count_mismatch',
      'triangle',
      5,
      [4],
    ],
    [
      'indices that count from one',
      { ...good, triangles: good.triangles.map((v) => v + 1) },
      'mesh_index_range',
      'triangle',
      3,
      [1, 2, 3],
    ],
    [
      'a coordinate that is not a number',
      { ...good, vertices: good.vertices.with(4, NaN) },
      'non_finite_vertex',
      'vertex',
      1,
      [1],
    ],
    [
      'an infinite coordinate',
      { ...good, vertices: good.vertices.with(11, -Infinity) },
      'non_finite_vertex',
      'vertex',
      1,
      [3],
    ],
  ] as const)('%s is rejected by name and place', (_, surface, code, subject, count, examples) => {
    expect(checkArrays(surface)).toEqual([
      {
        code,
        subject,
        count,
        examples,
        severity: 'rejected',
        message: expect.stringMatching(/\. [A-Z].*\.$/),
      },
    ])
  })

  test('independent faults are all named, and so are no more than five places of each', () => {
    const issues = checkArrays({
      vertices: new Float64Array(21).fill(NaN),
      triangles: new Uint32Array(30).fill(7),
      tags: new Uint8Array(9),
    })

    expect(issues.map(({ code, count, examples }) => [code, count, examples])).toEqual([
      ['tag_count_mismatch', 9, [9]],
      ['mesh_index_range', 10, [0, 1, 2, 3, 4]],
      ['non_finite_vertex', 7, [0, 1, 2, 3, 4]],
    ])
  })
})
