import { DICT, FLOAT, listOf } from './model.ts'
import type { Field, Model } from './model.ts'

/** The body of `POST /api/render-charts`. What is not sent is not drawn. */
export const RENDER_CHARTS: Model = {
  name: 'ChartRenderRequest',
  fields: [
    numbers('frequencies'),
    numbers('spl'),
    numbers('di'),
    numbers('di_frequencies'),
    numbers('impedance_frequencies'),
    numbers('impedance_real'),
    numbers('impedance_imaginary'),
    { name: 'directivity', type: DICT, default: new Map() },
  ],
}

function numbers(name: string): Field {
  return { name, type: listOf(FLOAT), default: [] }
}
