import { printAnswer, readBody, RENDER_CHARTS, type WireValue } from '@hornbench/legacy-wire'
import { drawOlderCharts } from '../drawing/draw-older-charts.ts'
import { pngUrl } from '../drawing/png-url.ts'
import type { OffThreadAnswer } from './off-thread-answer.ts'
import type { OffThreadRequest } from './off-thread-request.ts'
import { refuseUndrawable } from '../drawing/refuse-undrawable.ts'

/** Answers `POST /api/render-charts`: a picture for each chart that there are numbers for. */
export async function drawCharts({ contentType, body }: OffThreadRequest): Promise<OffThreadAnswer> {
  const read = readBody(RENDER_CHARTS, contentType, body)
  if (!read.ok) return { status: read.status, json: read.bodyJson }
  const numbers = (name: string) => read.value.get(name) as readonly number[]
  try {
    const pictures = await drawOlderCharts({
      frequencies: numbers('frequencies'),
      spl: numbers('spl'),
      di: numbers('di'),
      diFrequencies: numbers('di_frequencies'),
      impedanceFrequencies: numbers('impedance_frequencies'),
      impedanceReal: numbers('impedance_real'),
      impedanceImaginary: numbers('impedance_imaginary'),
      directivity: read.value.get('directivity') as ReadonlyMap<string, WireValue>,
    })
    const charts = new Map([...pictures].map(([name, png]) => [name, pngUrl(png)]))
    return { status: 200, json: printAnswer({ charts }) }
  } catch (error) {
    return refuseUndrawable('Chart rendering failed', error)
  }
}
