import {
  directivityIndexChart,
  LIGHT_THEME,
  onAxisLevelChart,
  throatImpedanceChart,
  toSvgText,
  type Chart,
} from '@hornbench/charts'
import type { WireValue } from '@hornbench/legacy-wire'
import { drawMaps } from './draw-maps.ts'
import { paintPng } from './paint-png.ts'
import { runOf } from './run-of.ts'
import { UndrawableError } from './undrawable-error.ts'
import { visibleSeries } from './visible-series.ts'

/** What the older API is asked to draw. Lists are as they came, of any length. */
export type OlderChartData = {
  readonly frequencies: readonly number[]
  readonly spl: readonly number[]
  readonly di: readonly number[]
  readonly diFrequencies: readonly number[]
  readonly impedanceFrequencies: readonly number[]
  readonly impedanceReal: readonly number[]
  readonly impedanceImaginary: readonly number[]
  readonly directivity: ReadonlyMap<string, WireValue>
}

type PictureName = 'frequency_response' | 'directivity_index' | 'impedance' | 'directivity_map'

/** As large as the pictures of the older server were. */
const FRAME = { widthPx: 815, heightPx: 314.5, theme: LIGHT_THEME }

/**
 * PNG pictures of what there is, in the order of the older API's answer. Units are those of its results: peak levels re
 * 20 µPa, impedance in Pa·s/m with e^{-iωt}.
 *
 * @throws UndrawableError when a curve can't be drawn; a map that can't is left out
 */
export async function drawOlderCharts(data: OlderChartData): Promise<Map<PictureName, Uint8Array>> {
  const charts: [PictureName, Chart | undefined][] = [
    ['frequency_response', levelChart(data)],
    ['directivity_index', indexChart(data)],
    ['impedance', impedanceChart(data)],
  ]
  const pictures = new Map<PictureName, Uint8Array>()
  for (const [name, chart] of charts) if (chart) pictures.set(name, await paintPng(toSvgText(chart.svg)))
  const map = await mapPicture(data)
  if (map) pictures.set('directivity_map', map)
  return pictures
}

function levelChart({ frequencies, spl }: OlderChartData): Chart | undefined {
  if (frequencies.length === 0 || spl.length === 0) return undefined
  const { frequenciesHz, lists } = visibleSeries(frequencies, [spl])
  const onAxis = { distanceM: Number.NaN, levelDb: lists[0] ?? [], phaseDeg: [] }
  const runs = [runOf({ frequenciesHz, onAxis })]
  return onAxisLevelChart({ ...FRAME, runs, unit: ['dB re 20 µPa, peak'] })
}

function indexChart({ frequencies, di, diFrequencies }: OlderChartData): Chart | undefined {
  const places = diFrequencies.length > 0 ? diFrequencies : frequencies
  if (places.length === 0 || di.length === 0) return undefined
  const { frequenciesHz, lists } = visibleSeries(places, [di])
  const runs = [runOf({ frequenciesHz, directivityIndexDb: lists[0] ?? [] })]
  return directivityIndexChart({ ...FRAME, runs, unit: ['dB'] })
}

function impedanceChart(data: OlderChartData): Chart | undefined {
  const { frequencies, impedanceFrequencies, impedanceReal, impedanceImaginary } = data
  const places = impedanceFrequencies.length > 0 ? impedanceFrequencies : frequencies
  if (places.length === 0 || impedanceReal.length + impedanceImaginary.length === 0) return undefined
  const { frequenciesHz, lists } = visibleSeries(places, [impedanceReal, impedanceImaginary])
  const runs = [runOf({ frequenciesHz, throatImpedance: { re: lists[0] ?? [], im: lists[1] ?? [] } })]
  const unit = ['Pa·s/m, e^(−iωt): a mass is negative']
  return throatImpedanceChart({ ...FRAME, runs, isAbsolute: true, unit })
}

async function mapPicture({ frequencies, directivity }: OlderChartData): Promise<Uint8Array | undefined> {
  if (frequencies.length === 0 || directivity.size === 0) return undefined
  try {
    return await drawMaps({ frequencies, directivity, emphasisedDb: -6 })
  } catch (error) {
    if (error instanceof UndrawableError) return undefined
    throw error
  }
}
