import { printAnswer, readBody, RENDER_DIRECTIVITY, type WireValue } from '@hornbench/legacy-wire'
import { drawMaps } from '../drawing/draw-maps.ts'
import { pngUrl } from '../drawing/png-url.ts'
import type { OffThreadAnswer } from './off-thread-answer.ts'
import type { OffThreadRequest } from './off-thread-request.ts'
import { refuseUndrawable } from '../drawing/refuse-undrawable.ts'

/** Answers `POST /api/render-directivity`: one picture with a map for each plane. */
export async function drawDirectivity({ contentType, body }: OffThreadRequest): Promise<OffThreadAnswer> {
  const read = readBody(RENDER_DIRECTIVITY, contentType, body)
  if (!read.ok) return { status: read.status, json: read.bodyJson }
  const frequencies = read.value.get('frequencies') as readonly number[]
  const directivity = read.value.get('directivity') as ReadonlyMap<string, WireValue>
  const emphasisedDb = read.value.get('reference_level') as number
  if (frequencies.length === 0 || directivity.size === 0) {
    return { status: 422, json: printAnswer({ detail: 'Missing frequencies or directivity data' }) }
  }
  try {
    const png = await drawMaps({ frequencies, directivity, emphasisedDb })
    return { status: 200, json: printAnswer({ image: pngUrl(png) }) }
  } catch (error) {
    return refuseUndrawable('Rendering failed', error)
  }
}
