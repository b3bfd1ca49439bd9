import type { SurfaceResult } from '@hornbench/api-contract'
import { bandAt, type PreparedSolve, surfaceLevels, type SurfaceLevels } from '@hornbench/simulation'
import { createBreather } from '../results/breather.ts'
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

/** Coordinates that are looked at between two breaths: some ms where each looks for its place on an outline. */
const AT_A_TIME = 3 * 250

/**
 * Level and phase at the vertices; `undefined` for a boundary of another body, as far as its length tells. The outline of a
 * round horn is searched for each vertex, 30 ms for a large one, so others get a turn meanwhile.
 */
export async function levelsOn(
  { prepared }: ShownBody,
  frequency: Frequency,
): Promise<SurfaceLevels | undefined> {
  const { surface, meridians } = prepared
  const { frequencyHz, boundary: surfacePressure, pressureCorrection } = frequency
  const band = meridians && bandAt(meridians, frequencyHz)
  const elements = meridians?.[band ?? 0]?.meridian.tags.length
  const places = elements === undefined ? surface.vertices.length / 3 : elements + 1
  if (surfacePressure.length < 2 * places) return undefined
  if (!meridians) return surfaceLevels({ surface, surfacePressure, pressureCorrection })
  const count = surface.vertices.length / 3
  const whole = { levelDb: new Float32Array(count), phaseDeg: new Float32Array(count) }
  const breathe = createBreather()
  for (let at = 0; at < surface.vertices.length; at += AT_A_TIME) {
    const part = { vertices: surface.vertices.subarray(at, at + AT_A_TIME) }
    const levels = surfaceLevels({ surface: part, meridians, band, surfacePressure, pressureCorrection })
    whole.levelDb.set(levels.levelDb, at / 3)
    whole.phaseDeg.set(levels.phaseDeg, at / 3)
    await breathe()
  }
  return whole
}
