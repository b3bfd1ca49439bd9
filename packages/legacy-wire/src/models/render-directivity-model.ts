import { DICT, FLOAT, listOf } from './model.ts'
import type { Model } from './model.ts'

/** The body of `POST /api/render-directivity`. */
export const RENDER_DIRECTIVITY: Model = {
  name: 'DirectivityRenderRequest',
  fields: [
    { name: 'frequencies', type: listOf(FLOAT) },
    { name: 'directivity', type: DICT },
    { name: 'reference_level', type: FLOAT, default: -6 },
  ],
}
