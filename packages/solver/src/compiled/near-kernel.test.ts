import { expect, test } from 'vitest'
import { CORNER_SUM_BYTES, NEAR_ENTRY, NEAR_TRIANGLE } from '@hornbench/solver-kernels'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { AssemblyContext } from '../assembly/assembly-context.ts'
import { createNearFieldScratch } from '../assembly/near-field-scratch.ts'
import { addNearField } from '../assembly/near-field.ts'
import { createPairRules } from '../assembly/pair-rules.ts'
import { createTestRows } from '../assembly/test-rows.ts'
import { discretise } from '../discrete-surface.ts'
import { kernelRow } from '../kernels/kernel-row.ts'
import { createComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import { octasphere } from '../testing/octasphere.ts'
import { randomTriangles } from '../testing/random-triangles.ts'
import { openKernelBench } from './kernel-bench.ts'
import { writeNearEntry } from './near-blocks.ts'

const COUPLING = 0.02

/** The sums of test triangle t by the compiled kernel, before they are rounded to single precision, and by the reference. */
function nearSums(mesh: TriangleSurface, wavenumber: number) {
  const surface = discretise(mesh)
  const rules = createPairRules(3)
  const bench = openKernelBench(surface, rules)
  const { kernels, addresses, view } = bench
  const vertices = mesh.vertices.length / 3
  const sourceWeights = Float64Array.from(surface.geometry.areas, (_, t) => (t % 3 === 0 ? 0 : 1 + t))
  sourceWeights.forEach((weight, t) => {
    const at = addresses.nearTriangles + NEAR_TRIANGLE.bytes * t
    view.setFloat64(at + NEAR_TRIANGLE.source, weight, true)
  })
  const context: AssemblyContext = {
    surface,
    pairRules: rules,
    kernelRow,
    wavenumber,
    coupling: COUPLING,
    sourceWeights,
    matrix: createComplexMatrix(0, 'f64'),
    rightSide: new Float64Array(0),
    checkpoint: () => {},
  }
  return surface.geometry.areas.reduce<{ found: number[]; expected: number[] }[]>((all, _, t) => {
    const { offsets } = surface.nearPairs
    const count = offsets[t + 1] - offsets[t]
    for (let i = 0; i < count; i++) {
      writeNearEntry(view, addresses.entries + NEAR_ENTRY.bytes * i, surface.nearPairs, offsets[t] + i)
    }
    const byCorner = new Float64Array(view.buffer, addresses.byCorner, (CORNER_SUM_BYTES / 8) * vertices)
    const source = new Float64Array(view.buffer, addresses.nearSource, 6)
    byCorner.fill(0)
    source.fill(0)
    const { entries, nearTriangles, ruleList, space } = addresses
    kernels.addNearTriangle(
      t,
      entries,
      count,
      nearTriangles,
      ruleList,
      addresses.byCorner,
      addresses.nearSource,
      space,
      wavenumber,
      COUPLING,
    )
    const rows = createTestRows(vertices)
    addNearField(context, t, rows, createNearFieldScratch(rules))
    all.push({ found: [...byCorner], expected: [...rows.byCorner] })
    all.push({ found: [...source], expected: [...rows.sourceByCorner] })
    return all
  }, [])
}

test.each([
  { bodies: 'a sphere', mesh: octasphere(0.1, 2), wavenumber: 1e-9 },
  { bodies: 'a sphere', mesh: octasphere(0.1, 2), wavenumber: 40 },
  { bodies: 'a sphere', mesh: octasphere(0.1, 2), wavenumber: 370 },
  {
    bodies: 'a heap of triangles',
    mesh: randomTriangles(20, { edge: 0.03, side: 0.06, seed: 4 }),
    wavenumber: 40,
  },
])('near and singular pairs of $bodies agree to 1e-12 at $wavenumber rad/m', ({ mesh, wavenumber }) => {
  for (const { found, expected } of nearSums(mesh, wavenumber)) {
    const size = Math.max(...expected.map(Math.abs))
    const difference = Math.max(...expected.map((value, i) => Math.abs(value - found[i])))
    expect(difference).toBeLessThanOrEqual(1e-12 * size)
  }
})
