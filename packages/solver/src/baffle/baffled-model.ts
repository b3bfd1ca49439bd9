import type { TriangleSurface } from '@hornbench/surface-mesh'
import { createBoundaryModel, type BoundaryModel, type BoundaryModelOptions } from '../boundary-model.ts'
import { findAperture, type Aperture } from './aperture.ts'
import type { ApertureLayer } from './aperture-layer.ts'
import { createCompiledLayer } from './compiled-layer.ts'
import { numberLayer, type LayerRows } from './layer-rows.ts'
import { createReferenceLayer } from './reference-layer.ts'
import { createStaticLeak, type StaticLeak } from './static-leak.ts'

/**
 * A horn behind a rigid plane without end, ready to be solved at any frequency: its cavity, and the opening through which
 * that radiates into the half space. It can be used again and again, by one solve at a time.
 */
export type BaffledModel = {
  readonly cavity: BoundaryModel
  readonly aperture: Aperture
  readonly rows: LayerRows
  readonly layer: ApertureLayer
  readonly leak: StaticLeak
}

/**
 * Takes in a cavity and does everything that does not depend on the frequency. See `planBaffledBytes` for what it
 * allocates.
 *
 * @param mesh in metres, closed, every triangle counter-clockwise seen from the air inside; tags 1 wall, 2 source,
 *   4 aperture, the latter in one plane with the cavity behind it
 * @throws BoundaryModelError for a surface that can't be integrated over, is not symmetric about a plane of the options, has
 *   no aperture or one that is not flat or faces the wrong way, or is in front of it
 */
export function createBaffledModel(
  mesh: TriangleSurface,
  options: Omit<BoundaryModelOptions, 'share'> = {},
): BaffledModel {
  const aperture = findAperture(mesh)
  const cavity = createBoundaryModel(mesh, options)
  const { surface, pairRules, kernels } = cavity
  const rows = numberLayer(surface, aperture)
  const numbers = new Int32Array(surface.geometry.areas.length).fill(-1)
  aperture.triangles.forEach((t, number) => {
    numbers[t] = number
  })
  const source = { surface, triangles: aperture.triangles, numbers, rows, pairRules }
  const compiled = cavity.isCompiled ? createCompiledLayer(source) : undefined
  const { kernelRow } = kernels
  const layer = compiled ?? createReferenceLayer(source, { precision: options.precision ?? 'f32', kernelRow })
  return { cavity, aperture, rows, layer, leak: createStaticLeak(cavity) }
}
