import type { SurfaceResult } from '@hornbench/api-contract'
import { bandAt, type PreparedSolve, surfaceLevels, type SurfaceLevels } from '@hornbench/simulation'
import type { MeshedBody } from '../run/perform-mesh-task.ts'
import { packNumbers } from './pack-numbers.ts'

/** A body as it is shown: what of it is the same for all frequencies. */
export type ShownBody = {
  readonly meshHash: string
  readonly mesh: NonNullable<SurfaceResult['mesh']>
  readonly prepared: Pick<PreparedSolve, 'surface' | 'meridians'>
}

export function toShownBody({ meshHash, prepared }: MeshedBody): ShownBody {
  const { surface, meridians } = prepared
  return {
    meshHash,
    mesh: {
      verticesM: packNumbers(Float32Array.from(surface.vertices)),
      triangles: packNumbers(surface.triangles),
    },
    prepared: { surface, meridians },
  }
}

type Frequency = {
  readonly frequencyHz: number
  /** As it is stored. */
  readonly boundary: Float32Array
  /** Of the layout. */
  readonly pressureCorrection: number
}

/** Level and phase at the vertices; `undefined` for a boundary of another body, as far as its length tells. */
export function levelsOn({ prepared }: ShownBody, frequency: Frequency): SurfaceLevels | undefined {
  const { surface, meridians } = prepared
  const { frequencyHz, boundary: surfacePressure, pressureCorrection } = frequency
  const band = meridians && bandAt(meridians, frequencyHz)
  const elements = meridians?.[band ?? 0]?.meridian.tags.length
  const places = elements === undefined ? surface.vertices.length / 3 : elements + 1
  if (surfacePressure.length < 2 * places) return undefined
  return surfaceLevels({ surface, meridians, band, surfacePressure, pressureCorrection })
}
