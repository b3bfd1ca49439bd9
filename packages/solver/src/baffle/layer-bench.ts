import {
  FAR_TEST,
  FAR_TRIAL,
  instantiateKernels,
  LANES,
  NEAR_TRIANGLE,
  type Kernels,
} from '@hornbench/solver-kernels'
import { writeFarTest, writeFarTrials } from '../compiled/far-blocks.ts'
import { writeNearTriangle, writeRule } from '../compiled/near-blocks.ts'
import { cornerOffsets, cutIntoTiles, type TestTile } from '../compiled/test-tiles.ts'
import type { DiscreteSurface } from '../discrete-surface.ts'
import { planLayerMemory, type LayerAddresses } from './layer-addresses.ts'
import type { LayerSource } from './layer-source.ts'

/**
 * The kernels know −K − ηN only. K grows with the trial triangle's normal, the part ηk² (n_x · n_y) G of N with the product of
 * both normals: with trial normals of this length and test normals of the inverse, K is nothing beside it. Exact in
 * single precision.
 */
const SHORT = 2 ** -60

/** The kernels with everything of one layer that does not depend on the frequency laid out in their memory. */
export type LayerBench = LayerSource & {
  readonly kernels: Kernels
  readonly addresses: LayerAddresses
  readonly view: DataView
  readonly tiles: readonly TestTile[]
  /** Where trial triangles stand that must give nothing, m. */
  readonly farAway: number
}

/** @throws RangeError when the engine has no room for it */
export function openLayerBench(source: LayerSource): LayerBench {
  const { surface, triangles, rows, pairRules } = source
  const { addresses, bytes } = planLayerMemory(source)
  const { kernels, buffer } = instantiateKernels(bytes)
  const view = new DataView(buffer)
  const farAway = 4 * surface.mesh.vertices.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const trialSurface = withNormals(surface, rows.columnsByCorner, SHORT)
  const testSurface = withNormals(surface, rows.rowsByCorner, 1 / SHORT)
  writeFarTrials(view, addresses.trials, trialSurface, triangles, farAway)
  clearEdges(view, addresses.trials, triangles.length)
  triangles.forEach((t, number) => {
    writeNearTriangle(view, addresses.nearTriangles + NEAR_TRIANGLE.bytes * number, trialSurface, t)
  })
  const tiles = cutIntoTiles(testSurface)
  for (const tile of tiles) {
    tile.triangles.forEach((t, i) => {
      const place = tile.first + i
      const corners = cornerOffsets(tile, rows.rowsByCorner, t)
      writeFarTest(view, addresses.tests + FAR_TEST.bytes * place, testSurface, t, corners)
      const near = addresses.nearTriangles + NEAR_TRIANGLE.bytes * (triangles.length + place)
      writeNearTriangle(view, near, testSurface, t)
    })
  }
  pairRules.forEach((rule, i) => {
    writeRule(view, addresses.rules[i], rule)
    view.setUint32(addresses.ruleList + 4 * i, addresses.rules[i], true)
  })
  return { ...source, kernels, addresses, view, tiles, farAway }
}

/** The surface with all normals the same, `length` long along z, and hats without curl. */
function withNormals(surface: DiscreteSurface, columns: Uint32Array, length: number): DiscreteSurface {
  const { geometry } = surface
  const normals = geometry.normals.map((_, i) => (i % 3 === 2 ? length : 0))
  const hatCurls = new Float64Array(geometry.hatCurls.length)
  return { ...surface, columns, geometry: { ...geometry, normals, hatCurls } }
}

/** Makes the far-field kernel see hats without curl: it takes the curls from the edges. */
function clearEdges(view: DataView, trials: number, count: number): void {
  for (let group = 0; group < Math.ceil(count / LANES); group++) {
    const edges = trials + FAR_TRIAL.bytes * group + FAR_TRIAL.edges
    new Uint8Array(view.buffer, edges, FAR_TRIAL.columns - FAR_TRIAL.edges).fill(0)
  }
}
