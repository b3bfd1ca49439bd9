import type { KeyboardEvent } from 'react'
import { frequencyKey, type FrequencyKey } from './frequency-keys.ts'
import { usePlotStore } from './plot-store-context.ts'
import { spokenReadings } from './reading.ts'
import type { Cursor, CursorOptions } from './use-cursor.ts'
import { zoomedBy } from './zoom.ts'

/** The keys of a chart: `frequencyKey` tells which. */
export function useCursorKeys(
  { chart, name, frequenciesHz, bandHz, angles }: CursorOptions,
  { place, frequencyHz, angleDeg, readings, where }: Cursor,
): (event: KeyboardEvent) => void {
  const store = usePlotStore()

  function obey(wanted: FrequencyKey): void {
    const last = frequenciesHz.length - 1
    switch (wanted.kind) {
      case 'step':
        return pointTo(Math.min(last, Math.max(0, place + wanted.by)))
      case 'end':
        return pointTo(wanted.at === 'first' ? 0 : last)
      case 'angle':
        return turn(wanted.by)
      case 'zoom': {
        const band = { shown: chart.frequencyRangeHz, centreHz: frequencyHz, whole: bandHz }
        return store.setState({ zoomHz: zoomedBy(wanted.step, band) })
      }
      case 'speak':
        return store.setState({ spoken: spokenReadings(name, where, readings) })
    }
  }

  function pointTo(index: number): void {
    store.setState({ frequencyHz: frequenciesHz[index] ?? null, isPointing: true })
  }

  function turn(by: number): void {
    const anglesDeg = angles?.anglesDeg ?? []
    store.setState({ angleDeg: anglesDeg[anglesDeg.indexOf(angleDeg) + by] ?? angleDeg, isPointing: true })
  }

  return (event) => {
    const wanted = event.ctrlKey || event.metaKey || event.altKey ? undefined : frequencyKey(event)
    if (!wanted || (wanted.kind === 'angle' && !angles)) return
    event.preventDefault()
    obey(wanted)
  }
}
