import { directivityMap, LIGHT_THEME, stackCharts, toSvgText } from '@hornbench/charts'
import type { WireValue } from '@hornbench/legacy-wire'
import { paintPng } from './paint-png.ts'
import { readPlane } from './read-plane.ts'
import { runOf } from './run-of.ts'
import { UndrawableError } from './undrawable-error.ts'

type MapData = {
  readonly frequencies: readonly number[]
  /** By plane, for each frequency a list of [angle, dB]. Other planes than ours are not drawn. */
  readonly directivity: ReadonlyMap<string, WireValue>
  /** Of the strong line. */
  readonly emphasisedDb: number
}

const PLANES = ['horizontal', 'vertical', 'diagonal'] as const

/** As large as the pictures of the older server were. */
const WIDTH_PX = 832
const LONE_HEIGHT_PX = 398
const HEIGHT_PX = 330

/**
 * A PNG picture with a map for each plane that has patterns, under each other. Levels are drawn as they came: the older
 * API has them relative already.
 *
 * @throws UndrawableError
 */
export async function drawMaps({ frequencies, directivity, emphasisedDb }: MapData): Promise<Uint8Array> {
  const planes = PLANES.flatMap((name) => {
    const curves = readPlane(frequencies, directivity.get(name))
    return curves === undefined ? [] : [{ name, ...curves }]
  })
  if (planes.length === 0) throw new UndrawableError('No directivity patterns to render')
  const heightPx = planes.length === 1 ? LONE_HEIGHT_PX : HEIGHT_PX
  const maps = planes.map(({ name, frequenciesHz, plane }) =>
    directivityMap({
      runs: [runOf({ frequenciesHz, planes: { [name]: plane } })],
      plane: name,
      normalisation: 'given',
      emphasisedDb,
      theme: LIGHT_THEME,
      widthPx: WIDTH_PX,
      heightPx,
    }),
  )
  return await paintPng(toSvgText(stackCharts(maps)))
}
