import type { FrequencyChart } from '@hornbench/charts'
import { CursorMarks } from './cursor-marks.tsx'
import { DraggedBand } from './dragged-band.tsx'
import { usePlotStore } from './plot-store-context.ts'
import { Readout } from './readout.tsx'
import { useCursorKeys } from './use-cursor-keys.ts'
import { useCursorPointer } from './use-cursor-pointer.ts'
import { useCursor, type CursorOptions } from './use-cursor.ts'

type FrequencyCursorProps = CursorOptions & {
  /** Of the run, where there is one only; else the readings name theirs. */
  readonly runName: string
}

/** Lies over a chart: points at a frequency in all charts at once, by pointer and by keys, and zooms them together. */
export function FrequencyCursor(props: FrequencyCursorProps) {
  const { chart, name, runName, frequenciesHz, angles } = props
  const store = usePlotStore()
  const cursor = useCursor(props)
  const { drag, shared, onPlotDown } = useCursorPointer(props)
  const onCursorKey = useCursorKeys(props, cursor)
  const { place, frequencyHz, angleDeg, isPointing, readings, where } = cursor
  const { left, top, width, height } = chart.plotArea
  const values = readings.map(({ label, value }) => `${value} ${label}`.trim()).join(', ')
  return (
    <>
      <CursorMarks
        chart={chart}
        frequencyHz={frequencyHz}
        angleY={angles?.yAt(angleDeg)}
        readings={readings}
        isPointing={isPointing}
      />
      <div
        role="slider"
        tabIndex={0}
        aria-label={`Cursor of ${name}`}
        aria-valuemin={0}
        aria-valuemax={frequenciesHz.length - 1}
        aria-valuenow={place}
        aria-valuetext={`${where}: ${values}`}
        className="absolute cursor-crosshair touch-pan-y -outline-offset-2"
        style={{ left, top, width, height }}
        {...shared}
        onPointerDown={onPlotDown}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && drag.cancel()) event.stopPropagation()
          else onCursorKey(event)
        }}
        onFocus={({ target }) => target.matches(':focus-visible') && store.setState({ isPointing: true })}
        onBlur={() => store.setState({ isPointing: false })}
      />
      <div
        aria-hidden="true"
        className="absolute cursor-ew-resize touch-none"
        style={{ left, top: top + height, width, height: chart.heightPx - top - height }}
        {...shared}
        onPointerDown={drag.begin}
      />
      {drag.band && <DraggedBand chart={chart} band={drag.band} />}
      {isPointing && !drag.band && isInView(chart, frequencyHz) && (
        <Readout
          heading={runName === '' ? where : `${where} · ${runName}`}
          readings={readings}
          x={chart.xAt(frequencyHz)}
          plot={chart.plotArea}
        />
      )}
    </>
  )
}

function isInView({ frequencyRangeHz: [low, high] }: FrequencyChart, frequencyHz: number): boolean {
  return frequencyHz >= low * 0.999 && frequencyHz <= high * 1.001
}
